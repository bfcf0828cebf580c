-- What the desk looks for in archives of many years: what a request's items are named by, what follows from a request, whose work is whose.
-- The twin of this file for the other database is the same.

CREATE INDEX item_links_by_request ON item_links (request);
CREATE INDEX requests_by_parent ON requests (parent);
CREATE INDEX assignments_by_assignee ON assignments (assignee);
