"""The work grown: many leads in the database. `filling` multiplies one real lead, `growing` measures."""
