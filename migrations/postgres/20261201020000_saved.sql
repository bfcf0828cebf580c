-- Filters of lists that people saved for themselves: the address of the list.
CREATE TABLE saved_filters (
    who TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (who, name)
);
