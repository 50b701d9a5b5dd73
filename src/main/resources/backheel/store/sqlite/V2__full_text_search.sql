-- rowid is report.seq; the words are folded before they come here, and unicode61 folds what is left.
create virtual table report_words using fts5 (
  title, body, names,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
