-- What people write to each other about a request, and who is named in it. `mentions` is kept until the person named has seen it.
CREATE TABLE notes (
    request TEXT NOT NULL REFERENCES requests (reference),
    position BIGINT NOT NULL,
    who TEXT NOT NULL,
    at TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (request, position)
);
CREATE TABLE mentions (
    who TEXT NOT NULL,
    request TEXT NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (who, request, position)
);
