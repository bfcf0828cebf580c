-- The first page of the desk tells what was taken in since yesterday, without a look at all that ever came.
CREATE INDEX sightings_first ON sightings (at) WHERE position = 0;
