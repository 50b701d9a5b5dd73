/** The database: connections, transactions, migrations, cached statements. */
@NullMarked
package backheel.store.database;

import org.jspecify.annotations.NullMarked;
