-- What people say of values, factors and sentences. The twin of this file for the other database is the same.

-- The items of which a value is stated, as a JSON list of ids. NULL: nobody has said.
ALTER TABLE fields ADD COLUMN about TEXT;

-- The items of which each factor is said (a JSON object), and the sentences about which somebody decided (a JSON list).
ALTER TABLE arrivals ADD COLUMN factor_items TEXT;
ALTER TABLE arrivals ADD COLUMN sentences TEXT;

-- The factors that lost what they rested on, with the reasons (a JSON list). Derived from the rows above, for the queues.
ALTER TABLE arrivals ADD COLUMN reopened TEXT;
