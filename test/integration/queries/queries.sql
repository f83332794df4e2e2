-- Queries as they are sent. Written by golden_test with ROWAN_UPDATE_GOLDEN=1.

-- # Arrays, ranges, jsonb

-- an array has an element
--   Members.where(c::member.tags.has("red"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE ($1 = ANY (t0.tags));
-- $1 = 'red'

-- an array contains all
--   Members.where(c::member.tags.contains(Tags{"red", "t0"}))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.tags @> $1);
-- $1 = <33 bytes of type 1009>

-- an array is contained
--   Members.where(c::member.tags.contained_in(Tags{"red", "t0", "x"}))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.tags <@ $1);
-- $1 = <38 bytes of type 1009>

-- arrays overlap
--   Members.where(c::member.tags.overlaps(Tags{"blue", "t1"}))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.tags && $1);
-- $1 = <34 bytes of type 1009>

-- the length of an array
--   Members.where(c::member.tags.length() == 0)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (cardinality(t0.tags) = $1);
-- $1 = 0

-- an element by place
--   Members.where(c::member.tags.at(2) == "t1")
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((t0.tags)[$1] = $2);
-- $1 = 2, $2 = 't1'

-- equal arrays
--   Members.where(c::member.tags == Tags{"blue"})
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.tags = $1);
-- $1 = <28 bytes of type 1009>

-- an array with one more
--   Members.where(c::member.tags.append("x") == Tags{"blue", "x"})
SELECT <columns of public.members> FROM public.members AS t0 WHERE (array_append(t0.tags, $1) = $2);
-- $1 = 'x', $2 = <33 bytes of type 1009>

-- an array without an element
--   Members.where(c::member.tags.remove("red") == Tags{"t0"})
SELECT <columns of public.members> FROM public.members AS t0 WHERE (array_remove(t0.tags, $1) = $2);
-- $1 = 'red', $2 = <26 bytes of type 1009>

-- arrays one after the other
--   Members.where((c::member.tags + Tags{"y"}).length() == 3)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (cardinality((t0.tags || $1)) = $2);
-- $1 = <25 bytes of type 1009>, $2 = 3

-- a range contains a value
--   Posts.where(c::post.visible.contains(at(2025, 2, 3)))
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (t0.visible @> $1);
-- $1 = 2025-02-03 00:00:00.000000

-- a range contains a column
--   Posts.where(c::post.visible.contains(c::post.published_at))
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (t0.visible @> t0.published_at);

-- a range contains a range
--   Posts.where(c::post.visible.contains(Span::between(at(2025, 1, 20), at(2025, 1, 25))))
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (t0.visible @> $1);
-- $1 = <25 bytes of type 3910>

-- ranges overlap
--   Posts.where(c::post.visible.overlaps(Span::between(at(2025, 1, 1), at(2025, 1, 5))))
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (t0.visible && $1);
-- $1 = <25 bytes of type 3910>

-- ranges touch
--   Posts.where(c::post.visible.adjacent_to(Span::between(at(2024, 1, 1), at(2025, 2, 1))))
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (t0.visible -|- $1);
-- $1 = <25 bytes of type 3910>

-- a range before another
--   Posts.where(c::post.visible.before(Span::between(at(2025, 2, 10), at(2026, 1, 1))))
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (t0.visible << $1);
-- $1 = <25 bytes of type 3910>

-- an empty range
--   Posts.where(c::post.visible.is_empty())
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE isempty(t0.visible);

-- the lower end
--   Posts.where(c::post.visible.lower() > at(2025, 1, 15))
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (lower(t0.visible) > $1);
-- $1 = 2025-01-15 00:00:00.000000

-- no upper end is NULL
--   Posts.where(c::post.visible.upper().is_null() && c::post.visible.is_not_null())
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE ((upper(t0.visible) IS NULL) AND (t0.visible IS NOT NULL));

-- a key of jsonb as text
--   Members.where(c::member.settings.text("theme") == "dark")
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((t0.settings ->> $1) = $2);
-- $1 = 'theme', $2 = 'dark'

-- a key of jsonb
--   Members.where(c::member.settings["level"] == json(8))
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((t0.settings -> $1) = $2);
-- $1 = 'level', $2 = 8

-- deep in jsonb
--   Members.where(c::member.settings["deep"]["list"][1].text() == "x")
SELECT <columns of public.members> FROM public.members AS t0 WHERE (((((t0.settings -> $1) -> $2) -> $3) #>> '{}') = $4);
-- $1 = 'deep', $2 = 'list', $3 = 1, $4 = 'x'

-- a path in jsonb
--   Members.where(c::member.settings.path_text({"deep", "list", "0"}) == "4")
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((t0.settings #>> $1) = $2);
-- $1 = <41 bytes of type 1009>, $2 = '4'

-- a number in jsonb
--   Members.where(c::member.settings.text("level").cast<std::int32_t>() > 10)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (CAST((t0.settings ->> $1) AS integer) > $2);
-- $1 = 'level', $2 = 10

-- jsonb contains
--   Members.where(c::member.settings.contains(json{{"deep", {{"list", {"x"}}}}, {"theme", "light"}}))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.settings @> $1);
-- $1 = {"deep":{"list":["x"]},"theme":"light"}

-- jsonb has a key
--   Members.where(c::member.settings.has_key("level"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.settings ? $1);
-- $1 = 'level'

-- jsonb has one of the keys
--   Members.where(c::member.settings.has_any_key({"level", "nothing"}))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.settings ?| $1);
-- $1 = <40 bytes of type 1009>

-- jsonb has all keys
--   Members.where(c::member.settings.has_all_keys({"level", "theme"}))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.settings ?& $1);
-- $1 = <38 bytes of type 1009>

-- JSON's null is not NULL, as text it is
--   Members.where(c::member.settings["theme"].is_not_null() && c::member.settings.text("theme").is_null())
SELECT <columns of public.members> FROM public.members AS t0 WHERE (((t0.settings -> $1) IS NOT NULL) AND ((t0.settings ->> $2) IS NULL));
-- $1 = 'theme', $2 = 'theme'

-- equal jsonb
--   Members.where(c::member.settings == json{{"theme", nullptr}})
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.settings = $1);
-- $1 = {"theme":null}

-- # Comparison, NULL, lists

-- equal
--   Members.where(c::member.name == "Ann")
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.name = $1);
-- $1 = 'Ann'

-- not equal leaves NULL out
--   Members.where(c::member.nickname != "nick0")
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.nickname <> $1);
-- $1 = 'nick0'

-- less
--   Members.where(c::member.age < 30)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.age < $1);
-- $1 = 30

-- at most
--   Members.where(c::member.age <= 30)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.age <= $1);
-- $1 = 30

-- greater
--   Members.where(c::member.age > 30)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.age > $1);
-- $1 = 30

-- at least
--   Members.where(c::member.age >= 30)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.age >= $1);
-- $1 = 30

-- a number that a wider column holds
--   Members.where(c::member.id == 3)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.id = $1);
-- $1 = 3

-- numeric with an integer
--   Members.where(c::member.balance > 100)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.balance > $1);
-- $1 = 100

-- two columns
--   Members.where(c::member.name == c::member.nickname || c::member.age > c::member.id)
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((t0.name = t0.nickname) OR (t0.age > t0.id));

-- columns of two number types
--   Posts.where(c::post.score > c::post.rating)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (t0.score > t0.rating);

-- an enum
--   Posts.where(c::post.state == PostState::published)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (t0.state = $1);
-- $1 = 'published'

-- an enum in a list
--   Posts.where(c::post.state.in({PostState::draft, PostState::archived}))
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (t0.state = ANY ($1::text[]::public.post_state[]));
-- $1 = <41 bytes of type 1009>

-- not in a list
--   Posts.where(c::post.state.not_in({PostState::draft}))
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (t0.state <> ALL ($1::text[]::public.post_state[]));
-- $1 = <29 bytes of type 1009>

-- in a list of texts
--   Members.where(c::member.name.in({"Ann", "Bob"}))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.name = ANY ($1));
-- $1 = <34 bytes of type 1009>

-- not in a list leaves NULL out
--   Members.where(c::member.nickname.not_in({"nick0", "nick1"}))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.nickname <> ALL ($1));
-- $1 = <38 bytes of type 1009>

-- one value each
--   Members.where(c::member.id.in_each({1, 2, 40}))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.id IN ($1, $2, $3));
-- $1 = 1, $2 = 2, $3 = 40

-- between, both ends in
--   Members.where(c::member.age.between(21, 30))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.age BETWEEN $1 AND $2);
-- $1 = 21, $2 = 30

-- NULL
--   Members.where(c::member.nickname.is_null())
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.nickname IS NULL);

-- not NULL
--   Members.where(c::member.nickname.is_not_null())
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.nickname IS NOT NULL);

-- distinct from a value finds NULL
--   Members.where(c::member.nickname.is_distinct_from("nick0"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.nickname IS DISTINCT FROM $1);
-- $1 = 'nick0'

-- not distinct from nothing
--   Members.where(c::member.nickname.is_not_distinct_from(std::nullopt))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.nickname IS NULL);

-- not distinct from an optional
--   Members.where(c::member.age.is_not_distinct_from(std::optional<int>(21)))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.age IS NOT DISTINCT FROM $1);
-- $1 = 21

-- a bool column
--   Members.where(c::member.active)
SELECT <columns of public.members> FROM public.members AS t0 WHERE t0.active;

-- not a bool column
--   Members.where(!c::member.active)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (NOT t0.active);

-- a bool with a value
--   Members.where(c::member.active == false)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.active = $1);
-- $1 = false

-- and
--   Members.where(c::member.active && c::member.age > 30)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.active AND (t0.age > $1));
-- $1 = 30

-- or
--   Members.where(c::member.name == "Ann" || c::member.name == "Bob" || c::member.id == 7)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (((t0.name = $1) OR (t0.name = $2)) OR (t0.id = $3));
-- $1 = 'Ann', $2 = 'Bob', $3 = 7

-- not of a comparison leaves NULL out
--   Members.where(!(c::member.age > 30))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (NOT (t0.age > $1));
-- $1 = 30

-- coalesce
--   Members.where(c::member.age.coalesce(50) >= 50)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (coalesce(t0.age, $1) >= $2);
-- $1 = 50, $2 = 50

-- coalesce of several
--   Members.where(rowan::coalesce(c::member.nickname, c::member.name, "none") == "Bob")
SELECT <columns of public.members> FROM public.members AS t0 WHERE (coalesce(coalesce(t0.nickname, t0.name), $1) = $2);
-- $1 = 'none', $2 = 'Bob'

-- nullif
--   Members.where(c::member.name.nullif("Ann").is_null())
SELECT <columns of public.members> FROM public.members AS t0 WHERE (nullif(t0.name, $1) IS NULL);
-- $1 = 'Ann'

-- case with a default
--   Members.where(rowan::case_(c::member.age > 40, "old").when(c::member.age > 30, "grown").otherwise("young") == "grown")
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((CASE WHEN (t0.age > $1) THEN $2 WHEN (t0.age > $3) THEN $4 ELSE $5 END) = $6);
-- $1 = 40, $2 = 'old', $3 = 30, $4 = 'grown', $5 = 'young', $6 = 'grown'

-- case without a default is NULL
--   Members.where(rowan::case_(c::member.age > 40, 1).or_null().is_null())
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((CASE WHEN (t0.age > $1) THEN $2 END) IS NULL);
-- $1 = 40, $2 = 1

-- greatest ignores NULL
--   Members.where(rowan::greatest(c::member.age, 30) > 30)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (greatest(t0.age, $1) > $2);
-- $1 = 30, $2 = 30

-- least ignores NULL
--   Members.where(rowan::least(c::member.age, 30) == 30)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (least(t0.age, $1) = $2);
-- $1 = 30, $2 = 30

-- a cast
--   Members.where(c::member.id.cast<std::string>().starts_with("1"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (CAST(t0.id AS text) LIKE $1);
-- $1 = '1%'

-- a fragment with columns and values
--   Members.where(rowan::fragment<bool>("? % ? = 0", c::member.id, 5))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.id % $1 = 0);
-- $1 = 5

-- a fragment as a value
--   Members.where(rowan::fragment<std::int64_t>("width_bucket(?, ?, ?, ?)", c::member.id, 0, 24, 4) == 2)
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((width_bucket(t0.id, $1, $2, $3)) = $4);
-- $1 = 0, $2 = 24, $3 = 4, $4 = 2

-- a fragment with the operator ?
--   Members.where(rowan::fragment<bool>("? \\? ?", c::member.settings, "theme"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.settings ? $1);
-- $1 = 'theme'

-- # Numbers

-- plus
--   Posts.where(c::post.score + 5 > 20)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE ((t0.score + $1) > $2);
-- $1 = 5, $2 = 20

-- minus
--   Posts.where(c::post.score - 5 == 3)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE ((t0.score - $1) = $2);
-- $1 = 5, $2 = 3

-- times
--   Posts.where(c::post.score * 2 > 50)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE ((t0.score * $1) > $2);
-- $1 = 2, $2 = 50

-- integers are divided as in C++
--   Posts.where(c::post.score / 7 == 2)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE ((t0.score / $1) = $2);
-- $1 = 7, $2 = 2

-- remainder
--   Posts.where(c::post.score % 7 == 3)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE ((t0.score % $1) = $2);
-- $1 = 7, $2 = 3

-- negated
--   Posts.where(-c::post.score > 3)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE ((- t0.score) > $1);
-- $1 = 3

-- a number before a column
--   Posts.where(100 - c::post.score < 70)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (($1 - t0.score) < $2);
-- $1 = 100, $2 = 70

-- two columns
--   Posts.where(c::post.score + c::post.id > 60)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE ((t0.score + t0.id) > $1);
-- $1 = 60

-- the wider type counts
--   Posts.where(c::post.score * c::post.rating > 50.0)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE ((t0.score * t0.rating) > $1);
-- $1 = 50.000000

-- numeric over integers
--   Members.where(c::member.balance / c::member.id > 8)
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((t0.balance / t0.id) > $1);
-- $1 = 8

-- absolute
--   Posts.where(c::post.score.abs() <= 3)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (abs(t0.score) <= $1);
-- $1 = 3

-- rounded up
--   Posts.where(c::post.rating.ceil() == 3.0)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (ceil(t0.rating) = $1);
-- $1 = 3.000000

-- rounded down
--   Posts.where(c::post.rating.floor() == 3.0)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (floor(t0.rating) = $1);
-- $1 = 3.000000

-- rounded
--   Members.where(c::member.balance.round() == 61)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (round(t0.balance) = $1);
-- $1 = 61

-- rounded to places
--   Members.where((c::member.balance / 7).round(2) == rowan::decimal("8.64"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (round((t0.balance / $1), $2) = $3);
-- $1 = 7, $2 = 2, $3 = 8.64

-- parentheses stay
--   Posts.where((c::post.score + 1) * 2 < 20)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (((t0.score + $1) * $2) < $3);
-- $1 = 1, $2 = 2, $3 = 20

-- between computed values
--   Posts.where(c::post.score.between(c::post.id - 5, c::post.id + 5))
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (t0.score BETWEEN (t0.id - $1) AND (t0.id + $2));
-- $1 = 5, $2 = 5

-- # Reading

-- everything
--   w.members.order_by(c::member.id).list()
SELECT <columns of public.members> FROM public.members AS t0 ORDER BY t0.id;

-- sorted
--   w.members.order_by(c::member.joined_at).list()
SELECT <columns of public.members> FROM public.members AS t0 ORDER BY t0.joined_at;

-- NULL comes last
--   w.members.order_by(c::member.age, c::member.id).list()
SELECT <columns of public.members> FROM public.members AS t0 ORDER BY t0.age, t0.id;

-- NULL comes first
--   w.members.order_by(c::member.age.asc().nulls_first(), c::member.id).list()
SELECT <columns of public.members> FROM public.members AS t0 ORDER BY t0.age NULLS FIRST, t0.id;

-- descending, NULL first
--   w.members.order_by(c::member.age.desc(), c::member.id).list()
SELECT <columns of public.members> FROM public.members AS t0 ORDER BY t0.age DESC, t0.id;

-- descending, NULL last
--   w.members.order_by(c::member.age.desc().nulls_last(), c::member.id).list()
SELECT <columns of public.members> FROM public.members AS t0 ORDER BY t0.age DESC NULLS LAST, t0.id;

-- sorted by what is computed
--   w.posts.order_by((c::post.score % 7).desc(), c::post.id).list()
SELECT <columns of public.posts> FROM public.posts AS t0 ORDER BY (t0.score % $1) DESC, t0.id;
-- $1 = 7

-- sorted over a walk
--   w.posts.order_by(c::post.author->joined_at, c::post.id).list()
SELECT <columns of public.posts> FROM public.posts AS t0 JOIN public.members AS t1 ON t1.id = t0.author_id ORDER BY t1.joined_at, t0.id;

-- sorted by a count
--   w.members.order_by(c::member.posts.count().desc(), c::member.id).list()
SELECT <columns of public.members> FROM public.members AS t0 ORDER BY (SELECT count(*) FROM public.posts AS t1 WHERE t1.author_id = t0.id) DESC, t0.id;

-- sorted by a case
--   w.posts.order_by(rowan::case_(c::post.state == PostState::draft, 2).otherwise(1), c::post.id) .list()
SELECT <columns of public.posts> FROM public.posts AS t0 ORDER BY (CASE WHEN (t0.state = $1) THEN $2 ELSE $3 END), t0.id;
-- $1 = 'draft', $2 = 2, $3 = 1

-- limit and offset
--   w.members.order_by(c::member.id).limit(3).offset(2).list()
SELECT <columns of public.members> FROM public.members AS t0 ORDER BY t0.id LIMIT $1 OFFSET $2;
-- $1 = 3, $2 = 2

-- the first
--   w.members.order_by(c::member.id.desc()).first()
SELECT <columns of public.members> FROM public.members AS t0 ORDER BY t0.id DESC LIMIT $1;
-- $1 = 1

-- one
--   w.members.where(c::member.email == "m3@example.org").one().email
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.email = $1) LIMIT $2;
-- $1 = 'm3@example.org', $2 = 2

-- a count
--   w.posts.where(c::post.state == PostState::published).count()
SELECT count(*) FROM public.posts AS t0 WHERE (t0.state = $1);
-- $1 = 'published'

-- a count of a walk
--   w.posts.where(c::post.author->active).count()
SELECT count(*) FROM public.posts AS t0 JOIN public.members AS t1 ON t1.id = t0.author_id WHERE t1.active;

-- a count within a limit
--   w.posts.limit(7).count()
SELECT count(*) FROM (SELECT t0.* FROM public.posts AS t0 LIMIT $1) AS t0;
-- $1 = 7

-- exists
--   w.posts.where(c::post.score > 1000).exists()
SELECT EXISTS (SELECT FROM public.posts AS t0 WHERE (t0.score > $1));
-- $1 = 1000

-- a sum
--   w.posts.where(c::post.state == PostState::published).sum(c::post.score)
SELECT sum(t0.score) FROM public.posts AS t0 WHERE (t0.state = $1);
-- $1 = 'published'

-- a sum of nothing
--   w.posts.where(c::post.score > 1000).sum(c::post.score)
SELECT sum(t0.score) FROM public.posts AS t0 WHERE (t0.score > $1);
-- $1 = 1000

-- the least
--   w.posts.where(c::post.rating.is_not_null()).min(c::post.rating)
SELECT min(t0.rating) FROM public.posts AS t0 WHERE (t0.rating IS NOT NULL);

-- the greatest over a walk
--   w.posts.query().max(c::post.author->id)
SELECT max(t1.id) FROM public.posts AS t0 JOIN public.members AS t1 ON t1.id = t0.author_id;

-- an average within a limit
--   w.posts.order_by(c::post.id).limit(2).avg(c::post.id)
SELECT avg(t0.id) FROM (SELECT t0.* FROM public.posts AS t0 ORDER BY t0.id LIMIT $1) AS t0;
-- $1 = 2

-- distinct rows
--   w.posts.query().union_all(w.posts.query()).distinct().order_by(c::post.id).list()
SELECT DISTINCT <columns of public.posts> FROM ((SELECT t0.* FROM public.posts AS t0) UNION ALL (SELECT t0.* FROM public.posts AS t0)) AS t0 ORDER BY t0.id;

-- one of each, in the order of the rows
--   w.posts.distinct_on(c::post.author_id).order_by(c::post.score.desc(), c::post.id).list()
SELECT <columns of public.posts> FROM (SELECT DISTINCT ON (t0.author_id) t0.* FROM public.posts AS t0 ORDER BY t0.author_id, t0.score DESC, t0.id) AS t0 ORDER BY t0.score DESC, t0.id;

-- one of each, in the order of the keys
--   w.posts.distinct_on(c::post.author_id) .order_by(c::post.author_id, c::post.score.desc(), c::post.id) .list()
SELECT DISTINCT ON (t0.author_id) <columns of public.posts> FROM public.posts AS t0 ORDER BY t0.author_id, t0.score DESC, t0.id;

-- how many of each
--   w.posts.distinct_on(c::post.author_id).count()
SELECT count(*) FROM (SELECT DISTINCT ON (t0.author_id) t0.* FROM public.posts AS t0) AS t0;

-- rows of either
--   w.posts.where(c::post.score > 30) .union_(w.posts.where(c::post.score > 20)) .order_by(c::post.id) .list()
SELECT <columns of public.posts> FROM ((SELECT t0.* FROM public.posts AS t0 WHERE (t0.score > $1)) UNION (SELECT t0.* FROM public.posts AS t0 WHERE (t0.score > $2))) AS t0 ORDER BY t0.id;
-- $1 = 30, $2 = 20

-- rows of both
--   w.posts.where(c::post.score > 10) .intersect(w.posts.where(c::post.score < 20)) .order_by(c::post.id) .list()
SELECT <columns of public.posts> FROM ((SELECT t0.* FROM public.posts AS t0 WHERE (t0.score > $1)) INTERSECT (SELECT t0.* FROM public.posts AS t0 WHERE (t0.score < $2))) AS t0 ORDER BY t0.id;
-- $1 = 10, $2 = 20

-- rows of one and not the other
--   w.posts.query().except(w.posts.where(c::post.score < 20)).order_by(c::post.id).list()
SELECT <columns of public.posts> FROM ((SELECT t0.* FROM public.posts AS t0) EXCEPT (SELECT t0.* FROM public.posts AS t0 WHERE (t0.score < $1))) AS t0 ORDER BY t0.id;
-- $1 = 20

-- sets of rows are filtered and counted on
--   w.posts.where(c::post.score > 10) .union_(w.posts.where(c::post.score < 0)) .where(c::post.author->active) .count()
SELECT count(*) FROM ((SELECT t0.* FROM public.posts AS t0 WHERE (t0.score > $1)) UNION (SELECT t0.* FROM public.posts AS t0 WHERE (t0.score < $2))) AS t0 JOIN public.members AS t1 ON t1.id = t0.author_id WHERE t1.active;
-- $1 = 10, $2 = 0

-- each of the sets has its own order and limit
--   w.posts.order_by(c::post.id) .limit(2) .union_all(w.posts.order_by(c::post.id.desc()).limit(2)) .order_by(c::post.id) .list()
SELECT <columns of public.posts> FROM ((SELECT t0.* FROM public.posts AS t0 ORDER BY t0.id LIMIT $1) UNION ALL (SELECT t0.* FROM public.posts AS t0 ORDER BY t0.id DESC LIMIT $2)) AS t0 ORDER BY t0.id;
-- $1 = 2, $2 = 2

-- columns
--   w.posts.order_by(c::post.id).select(c::post.id, c::post.title).limit(2).list()
SELECT t0.id, t0.title FROM public.posts AS t0 ORDER BY t0.id LIMIT $1;
-- $1 = 2

-- one column
--   w.members.order_by(c::member.id).select(c::member.nickname).limit(2).list()
SELECT t0.nickname FROM public.members AS t0 ORDER BY t0.id LIMIT $1;
-- $1 = 2

-- a column over a walk
--   w.posts.order_by(c::post.id).select(c::post.author->name).first()
SELECT t1.name FROM public.posts AS t0 JOIN public.members AS t1 ON t1.id = t0.author_id ORDER BY t0.id LIMIT $1;
-- $1 = 1

-- distinct values
--   w.posts.query().select(c::post.state).distinct().order_by(c::post.state).list()
SELECT DISTINCT t0.state FROM public.posts AS t0 ORDER BY t0.state;

-- groups
--   w.posts.query() .select(c::post.state, rowan::count(), rowan::sum(c::post.score)) .group_by(c::post.state) .order_by(c::post.state) .list()
SELECT t0.state, count(*), sum(t0.score) FROM public.posts AS t0 GROUP BY t0.state ORDER BY t0.state;

-- groups with a condition
--   w.posts.query() .select(c::post.state, rowan::count(), rowan::sum(c::post.score)) .group_by(c::post.state) .having(rowan::count() > 10) .order_by(c::post.state) .list()
SELECT t0.state, count(*), sum(t0.score) FROM public.posts AS t0 GROUP BY t0.state HAVING (count(*) > $1) ORDER BY t0.state;
-- $1 = 10

-- grouped by what is computed with a value
--   w.members.query() .select(c::member.id % 2, rowan::count()) .group_by(c::member.id % 2) .order_by(c::member.id % 2) .list()
SELECT (t0.id % $1), count(*) FROM public.members AS t0 GROUP BY 1 ORDER BY 1;
-- $1 = 2

-- an aggregate of some rows
--   w.members.query().select(rowan::count().filter(c::member.active)).one()
SELECT count(*) FILTER (WHERE t0.active) FROM public.members AS t0 LIMIT $1;
-- $1 = 2

-- distinct values are counted
--   w.posts.query().select(rowan::count_distinct(c::post.author_id)).one()
SELECT count(DISTINCT t0.author_id) FROM public.posts AS t0 LIMIT $1;
-- $1 = 2

-- locked
--   w.posts.where(c::post.id == 1).for_update().list()
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (t0.id = $1) FOR UPDATE OF t0;
-- $1 = 1

-- locked without waiting, only its own rows
--   w.posts.where(c::post.author->id > 0 && c::post.id == 2) .for_share(rowan::LockWait::skip_locked) .list()
SELECT <columns of public.posts> FROM public.posts AS t0 JOIN public.members AS t1 ON t1.id = t0.author_id WHERE ((t1.id > $1) AND (t0.id = $2)) FOR SHARE OF t0 SKIP LOCKED;
-- $1 = 0, $2 = 2

-- a condition where there is a value
--   w.members.query() .where_if(std::optional<std::string>("Bob"), [](const auto& name) { return c::member.name == name; }) .count()
SELECT count(*) FROM public.members AS t0 WHERE (t0.name = $1);
-- $1 = 'Bob'

-- # Relations

-- a walk through a key that is not null joins
--   Posts.where(c::post.author->name == "Ann")
SELECT <columns of public.posts> FROM public.posts AS t0 JOIN public.members AS t1 ON t1.id = t0.author_id WHERE (t1.name = $1);
-- $1 = 'Ann'

-- a walk that the condition cannot do without joins
--   Comments.where(c::comment.author->active)
SELECT <columns of public.comments> FROM public.comments AS t0 JOIN public.members AS t1 ON t1.id = t0.author_id WHERE t1.active;

-- so it does under not
--   Comments.where(!(c::comment.author->name == "Ann"))
SELECT <columns of public.comments> FROM public.comments AS t0 JOIN public.members AS t1 ON t1.id = t0.author_id WHERE (NOT (t1.name = $1));
-- $1 = 'Ann'

-- a walk that may lead nowhere joins from the left
--   Comments.where(c::comment.author->nickname.is_null())
SELECT <columns of public.comments> FROM public.comments AS t0 LEFT JOIN public.members AS t1 ON t1.id = t0.author_id WHERE (t1.nickname IS NULL);

-- in one branch of or it joins from the left
--   Comments.where(c::comment.author->name == "Ann" || c::comment.likes > 20)
SELECT <columns of public.comments> FROM public.comments AS t0 LEFT JOIN public.members AS t1 ON t1.id = t0.author_id WHERE ((t1.name = $1) OR (t0.likes > $2));
-- $1 = 'Ann', $2 = 20

-- in every branch of or it joins
--   Comments.where(c::comment.author->name == "Ann" || c::comment.author->age > 50)
SELECT <columns of public.comments> FROM public.comments AS t0 JOIN public.members AS t1 ON t1.id = t0.author_id WHERE ((t1.name = $1) OR (t1.age > $2));
-- $1 = 'Ann', $2 = 50

-- coalesce keeps what leads nowhere
--   Comments.where(c::comment.author->name.coalesce("nobody") == "nobody")
SELECT <columns of public.comments> FROM public.comments AS t0 LEFT JOIN public.members AS t1 ON t1.id = t0.author_id WHERE (coalesce(t1.name, $1) = $2);
-- $1 = 'nobody', $2 = 'nobody'

-- two steps
--   Comments.where(!c::comment.post->author->active)
SELECT <columns of public.comments> FROM public.comments AS t0 JOIN public.posts AS t1 ON t1.id = t0.post_id JOIN public.members AS t2 ON t2.id = t1.author_id WHERE (NOT t2.active);

-- two walks to one table are two joins
--   Comments.where(c::comment.post->author->id == c::comment.author->id)
SELECT <columns of public.comments> FROM public.comments AS t0 JOIN public.posts AS t1 ON t1.id = t0.post_id JOIN public.members AS t2 ON t2.id = t1.author_id JOIN public.members AS t3 ON t3.id = t0.author_id WHERE (t2.id = t3.id);

-- a walk to its own table
--   Members.where(c::member.referrer->referrer->id == 1)
SELECT <columns of public.members> FROM public.members AS t0 JOIN public.members AS t1 ON t1.id = t0.referrer_id JOIN public.members AS t2 ON t2.id = t1.referrer_id WHERE (t2.id = $1);
-- $1 = 1

-- one row that refers to it
--   Members.where(c::member.profile->bio.starts_with("Likes"))
SELECT <columns of public.members> FROM public.members AS t0 JOIN public.profiles AS t1 ON t1.member_id = t0.id WHERE (t1.bio LIKE $1);
-- $1 = 'Likes%'

-- no row that refers to it
--   Members.where(c::member.profile->id.is_null())
SELECT <columns of public.members> FROM public.members AS t0 LEFT JOIN public.profiles AS t1 ON t1.member_id = t0.id WHERE (t1.id IS NULL);

-- of several rows that refer to it a walk takes the first
--   Members.where(c::member.latest->score > 0)
SELECT <columns of public.members> FROM public.members AS t0 JOIN LATERAL (SELECT * FROM public.posts AS u WHERE u.author_id = t0.id ORDER BY u.id LIMIT 1) AS t1 ON true WHERE (t1.score > $1);
-- $1 = 0

-- some row
--   Members.where(c::member.posts.any())
SELECT <columns of public.members> FROM public.members AS t0 WHERE EXISTS (SELECT 1 FROM public.posts AS t1 WHERE t1.author_id = t0.id);

-- some row with a condition
--   Members.where(c::member.posts.any(c::post.score > 30))
SELECT <columns of public.members> FROM public.members AS t0 WHERE EXISTS (SELECT 1 FROM public.posts AS t1 WHERE t1.author_id = t0.id AND (t1.score > $1));
-- $1 = 30

-- no row
--   Members.where(c::member.posts.none())
SELECT <columns of public.members> FROM public.members AS t0 WHERE (NOT EXISTS (SELECT 1 FROM public.posts AS t1 WHERE t1.author_id = t0.id));

-- no row with a condition
--   Members.where(c::member.posts.none(c::post.state == PostState::draft))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (NOT EXISTS (SELECT 1 FROM public.posts AS t1 WHERE t1.author_id = t0.id AND (t1.state = $1)));
-- $1 = 'draft'

-- every row
--   Members.where(c::member.posts.all(c::post.score > 0))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (NOT EXISTS (SELECT 1 FROM public.posts AS t1 WHERE t1.author_id = t0.id AND ((t1.score > $1) IS NOT TRUE)));
-- $1 = 0

-- every row fails where the condition is NULL
--   Members.where(c::member.posts.all(c::post.rating >= 0.0))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (NOT EXISTS (SELECT 1 FROM public.posts AS t1 WHERE t1.author_id = t0.id AND ((t1.rating >= $1) IS NOT TRUE)));
-- $1 = 0.000000

-- some row of some row
--   Members.where(c::member.posts.any(c::post.comments.any(c::comment.likes > 20)))
SELECT <columns of public.members> FROM public.members AS t0 WHERE EXISTS (SELECT 1 FROM public.posts AS t1 WHERE t1.author_id = t0.id AND EXISTS (SELECT 1 FROM public.comments AS t2 WHERE t2.post_id = t1.id AND (t2.likes > $1)));
-- $1 = 20

-- a walk inside
--   Members.where(c::member.posts.any(c::post.author->name == "Bob"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE EXISTS (SELECT 1 FROM public.posts AS t1 JOIN public.members AS t2 ON t2.id = t1.author_id WHERE t1.author_id = t0.id AND (t2.name = $1));
-- $1 = 'Bob'

-- many rows at the end of a walk
--   Comments.where(c::comment.post->comments.count() > 2)
SELECT <columns of public.comments> FROM public.comments AS t0 JOIN public.posts AS t2 ON t2.id = t0.post_id WHERE ((SELECT count(*) FROM public.comments AS t1 WHERE t1.post_id = t2.id) > $1);
-- $1 = 2

-- some row at the end of a walk that may lead nowhere
--   Comments.where(c::comment.author->posts.any(c::post.score > 30))
SELECT <columns of public.comments> FROM public.comments AS t0 LEFT JOIN public.members AS t2 ON t2.id = t0.author_id WHERE EXISTS (SELECT 1 FROM public.posts AS t1 WHERE t1.author_id = t2.id AND (t1.score > $1));
-- $1 = 30

-- the count
--   Members.where(c::member.posts.count() == 2)
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((SELECT count(*) FROM public.posts AS t1 WHERE t1.author_id = t0.id) = $1);
-- $1 = 2

-- the count with a condition
--   Members.where(c::member.posts.count(c::post.rating.is_null()) == 1)
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((SELECT count(*) FROM public.posts AS t1 WHERE t1.author_id = t0.id AND (t1.rating IS NULL)) = $1);
-- $1 = 1

-- a sum
--   Posts.where(c::post.comments.sum(c::comment.likes) > 30)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE ((SELECT sum(t1.likes) FROM public.comments AS t1 WHERE t1.post_id = t0.id) > $1);
-- $1 = 30

-- a sum of no rows is NULL
--   Posts.where(c::post.comments.sum(c::comment.likes).is_null())
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE ((SELECT sum(t1.likes) FROM public.comments AS t1 WHERE t1.post_id = t0.id) IS NULL);

-- a sum with a default
--   Posts.where(c::post.comments.sum(c::comment.likes).coalesce(0) < 10)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (coalesce((SELECT sum(t1.likes) FROM public.comments AS t1 WHERE t1.post_id = t0.id), $1) < $2);
-- $1 = 0, $2 = 10

-- an average
--   Posts.where(c::post.comments.avg(c::comment.likes) > 12)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE ((SELECT avg(t1.likes) FROM public.comments AS t1 WHERE t1.post_id = t0.id) > $1);
-- $1 = 12

-- the least
--   Posts.where(c::post.comments.min(c::comment.likes) == 0)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE ((SELECT min(t1.likes) FROM public.comments AS t1 WHERE t1.post_id = t0.id) = $1);
-- $1 = 0

-- the greatest with a condition
--   Posts.where(c::post.comments.max(c::comment.likes, c::comment.author_id.is_not_null()) > 20)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE ((SELECT max(t1.likes) FROM public.comments AS t1 WHERE t1.post_id = t0.id AND (t1.author_id IS NOT NULL)) > $1);
-- $1 = 20

-- a sum of counts
--   Members.where(c::member.posts.sum(c::post.comments.count()) > 4)
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((SELECT sum((SELECT count(*) FROM public.comments AS t2 WHERE t2.post_id = t1.id)) FROM public.posts AS t1 WHERE t1.author_id = t0.id) > $1);
-- $1 = 4

-- counts are computed with
--   Members.where(c::member.posts.count() + c::member.comments.count() > 4)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (((SELECT count(*) FROM public.posts AS t1 WHERE t1.author_id = t0.id) + (SELECT count(*) FROM public.comments AS t2 WHERE t2.author_id = t0.id)) > $1);
-- $1 = 4

-- many rows of its own table
--   Members.where(c::member.referred.count() >= 2)
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((SELECT count(*) FROM public.members AS t1 WHERE t1.referrer_id = t0.id) >= $1);
-- $1 = 2

-- # Text

-- like
--   Members.where(c::member.name.like("A%"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.name LIKE $1);
-- $1 = 'A%'

-- not like
--   Members.where(c::member.name.not_like("A%"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.name NOT LIKE $1);
-- $1 = 'A%'

-- ilike
--   Members.where(c::member.name.ilike("ann%"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.name ILIKE $1);
-- $1 = 'ann%'

-- contains %, taken literally
--   Members.where(c::member.name.contains("0%"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.name LIKE $1);
-- $1 = '%0\%%'

-- contains _, taken literally
--   Members.where(c::member.name.contains("r_s"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.name LIKE $1);
-- $1 = '%r\_s%'

-- contains a backslash, taken literally
--   Members.where(c::member.name.contains("k\\s"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.name LIKE $1);
-- $1 = '%k\\s%'

-- contains a quote
--   Members.where(c::member.name.contains("'N"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.name LIKE $1);
-- $1 = '%'N%'

-- starts with, taken literally
--   Members.where(c::member.name.starts_with("100%"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.name LIKE $1);
-- $1 = '100\%%'

-- ends with, taken literally
--   Members.where(c::member.name.ends_with("_score"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.name LIKE $1);
-- $1 = '%\_score'

-- contains a column
--   Comments.where(c::comment.body.contains(c::comment.likes.cast<std::string>()))
SELECT <columns of public.comments> FROM public.comments AS t0 WHERE (strpos(t0.body, CAST(t0.likes AS text)) > 0);

-- ends with a column
--   Comments.where(c::comment.body.ends_with(c::comment.likes.cast<std::string>()))
SELECT <columns of public.comments> FROM public.comments AS t0 WHERE (right(t0.body, length(CAST(t0.likes AS text))) = CAST(t0.likes AS text));

-- a regular expression
--   Members.where(c::member.name.matches_regex("^[AB]"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.name ~ $1);
-- $1 = '^[AB]'

-- lower
--   Members.where(c::member.name.lower() == "anna")
SELECT <columns of public.members> FROM public.members AS t0 WHERE (lower(t0.name) = $1);
-- $1 = 'anna'

-- upper
--   Members.where(c::member.name.upper() == "ANN LEE")
SELECT <columns of public.members> FROM public.members AS t0 WHERE (upper(t0.name) = $1);
-- $1 = 'ANN LEE'

-- trim
--   Members.where(c::member.name.trim() == "padded")
SELECT <columns of public.members> FROM public.members AS t0 WHERE (btrim(t0.name) = $1);
-- $1 = 'padded'

-- length in characters
--   Members.where(c::member.name.length() == 3)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (length(t0.name) = $1);
-- $1 = 3

-- substring
--   Members.where(c::member.email.substring(1, 2) == "m2")
SELECT <columns of public.members> FROM public.members AS t0 WHERE (substr(t0.email, $1, $2) = $3);
-- $1 = 1, $2 = 2, $3 = 'm2'

-- replace
--   Members.where(c::member.email.replace("example", "x") == "m1@x.com")
SELECT <columns of public.members> FROM public.members AS t0 WHERE (replace(t0.email, $1, $2) = $3);
-- $1 = 'example', $2 = 'x', $3 = 'm1@x.com'

-- position
--   Members.where(c::member.email.position("@") == 3)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (strpos(t0.email, $1) = $2);
-- $1 = '@', $2 = 3

-- concatenation
--   Members.where(c::member.name + "!" == "Bob!")
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((t0.name || $1) = $2);
-- $1 = '!', $2 = 'Bob!'

-- concatenation of columns is NULL where one is
--   Members.where(c::member.name + c::member.nickname == "Annnick0")
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((t0.name || t0.nickname) = $1);
-- $1 = 'Annnick0'

-- text is compared as bytes come
--   Members.where(c::member.name == "")
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.name = $1);
-- $1 = ''

-- full text search
--   Posts.where(c::post.body.matches("english", "run cat"))
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (to_tsvector('english', t0.body) @@ websearch_to_tsquery('english', $1));
-- $1 = 'run cat'

-- full text search with a word left out
--   Posts.where(c::post.title.matches("english", "post -cat"))
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (to_tsvector('english', t0.title) @@ websearch_to_tsquery('english', $1));
-- $1 = 'post -cat'

-- full text search in a tsvector column
--   Profiles.where(c::profile.search.matches("english", "run"))
SELECT <columns of public.profiles> FROM public.profiles AS t0 WHERE (t0.search @@ websearch_to_tsquery('english', $1));
-- $1 = 'run'

-- rank
--   Posts.where(c::post.body.rank("english", "dog") > 0)
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (ts_rank(to_tsvector('english', t0.body), websearch_to_tsquery('english', $1)) > $2);
-- $1 = 'dog', $2 = 0.000000

-- trigram similarity
--   Members.where(c::member.name.similarity("anna") > 0.99)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (similarity(t0.name, $1) > $2);
-- $1 = 'anna', $2 = 0.990000

-- similar by trigrams
--   Members.where(c::member.name.similar_to("Anna"))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.name % $1);
-- $1 = 'Anna'

-- # Times

-- an instant
--   Members.where(c::member.joined_at > time_at(2024, 6, 1))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.joined_at > $1);
-- $1 = 2024-06-01 00:00:00.000000

-- a date
--   Members.where(c::member.birthday < std::chrono::year(1980) / 1 / 1)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (t0.birthday < $1);
-- $1 = <4 bytes of type 1082>

-- an instant between
--   Posts.where(c::post.published_at.between(time_at(2025, 2, 1), time_at(2025, 3, 1)))
SELECT <columns of public.posts> FROM public.posts AS t0 WHERE (t0.published_at BETWEEN $1 AND $2);
-- $1 = 2025-02-01 00:00:00.000000, $2 = 2025-03-01 00:00:00.000000

-- later by a duration
--   Members.where(c::member.joined_at + days(30) > time_at(2024, 7, 1))
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((t0.joined_at + $1) > $2);
-- $1 = <16 bytes of type 1186>, $2 = 2024-07-01 00:00:00.000000

-- earlier by hours
--   Members.where(c::member.joined_at - hours(5) < time_at(2024, 3, 1))
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((t0.joined_at - $1) < $2);
-- $1 = <16 bytes of type 1186>, $2 = 2024-03-01 00:00:00.000000

-- an interval between columns
--   Posts.where(c::post.published_at - c::post.author->joined_at > days(400))
SELECT <columns of public.posts> FROM public.posts AS t0 JOIN public.members AS t1 ON t1.id = t0.author_id WHERE ((t0.published_at - t1.joined_at) > $1);
-- $1 = <16 bytes of type 1186>

-- cut to the month
--   Members.where(c::member.joined_at.date_trunc(TimeUnit::month) == time_at(2024, 3, 1))
SELECT <columns of public.members> FROM public.members AS t0 WHERE (date_trunc('month', t0.joined_at) = $1);
-- $1 = 2024-03-01 00:00:00.000000

-- a field
--   Members.where(c::member.joined_at.extract(TimeField::month) == 3)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (CAST(extract(month FROM t0.joined_at) AS double precision) = $1);
-- $1 = 3.000000

-- a field of a date
--   Members.where(c::member.birthday.extract(TimeField::year) == 1976)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (CAST(extract(year FROM t0.birthday) AS double precision) = $1);
-- $1 = 1976.000000

-- days after a date
--   Members.where(c::member.birthday + 10 > std::chrono::year(1980) / 1 / 1)
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((t0.birthday + $1) > $2);
-- $1 = 10, $2 = <4 bytes of type 1082>

-- days between dates
--   Members.where(c::member.birthday - std::chrono::year(1970) / 1 / 1 < 1000)
SELECT <columns of public.members> FROM public.members AS t0 WHERE ((t0.birthday - $1) < $2);
-- $1 = <4 bytes of type 1082>, $2 = 1000

-- the date of an instant
--   Members.where(c::member.joined_at.as_date() == std::chrono::year(2024) / 2 / 2)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (CAST(t0.joined_at AS date) = $1);
-- $1 = <4 bytes of type 1082>

-- what a clock elsewhere shows
--   Members.where(c::member.joined_at.at_time_zone("Asia/Tokyo").extract(TimeField::hour) == 9)
SELECT <columns of public.members> FROM public.members AS t0 WHERE (CAST(extract(hour FROM timezone($1, t0.joined_at)) AS double precision) = $2);
-- $1 = 'Asia/Tokyo', $2 = 9.000000
