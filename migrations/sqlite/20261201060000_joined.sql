-- A paper whose pages came in several files: for each of its pages, the place of the file and the page there, as a JSON list of pairs. A file whose pages are in such a
-- paper is no paper of its own; `joined_to` is the place of that paper. The twin of this file for the other database is the same.
ALTER TABLE documents ADD COLUMN joined TEXT;
ALTER TABLE documents ADD COLUMN joined_to INTEGER;
