// The tables of films, read from the database by `rowan db pull`. The file is yours: what you add stays when
// it is pulled again.
#pragma once
#include <rowan/schema.hpp>

namespace films {

struct [[rowan::table("actors")]] Actor {
  [[rowan::primary_key]] rowan::uuid id{};
  std::string name{};
  rowan::has_many<struct FilmActor> film_actors{};
  rowan::has_many<struct Wage> wages{};
  rowan::many_to_many<struct Film, struct FilmActor> films{};
};

struct [[rowan::table("films")]] Film {
  [[rowan::primary_key]] rowan::uuid id{};
  std::string title{};
  rowan::has_many<struct FilmActor> film_actors{};
  [[rowan::relation(by = Remake::original_id)]] rowan::has_many<struct Remake> remakes_by_original{};
  [[rowan::relation(by = Remake::remake_id)]] rowan::has_many<struct Remake> remakes_by_remake{};
  rowan::has_many<struct Wage> wages{};
  rowan::many_to_many<Actor, struct FilmActor> actors{};
  [[rowan::relation(by = Remake::original_id)]] rowan::many_to_many<Film, struct Remake> remakes{};
  [[rowan::relation(by = Remake::remake_id)]] rowan::many_to_many<Film, struct Remake> originals{};
};

struct [[using rowan: table("film_actors"), primary_key(actor_id, film_id)]] FilmActor {
  [[rowan::references(Film::id, index = false)]] rowan::uuid film_id{};
  [[rowan::references(Actor::id)]] rowan::uuid actor_id{};
  [[rowan::default_sql("now()")]] rowan::timestamptz updated_at{};
  rowan::belongs_to<Actor> actor{};
  rowan::belongs_to<Film> film{};
};

struct [[using rowan: table("remakes"), primary_key(original_id, remake_id)]] Remake {
  [[rowan::references(Film::id)]] rowan::uuid original_id{};
  [[rowan::references(Film::id, index = false)]] rowan::uuid remake_id{};
  rowan::belongs_to<Film> original{};
  rowan::belongs_to<Film> remake{};
};

struct [[using rowan: table("wages"), primary_key(film_id, actor_id)]] Wage {
  [[rowan::references(Film::id)]] rowan::uuid film_id{};
  [[rowan::references(Actor::id, index = false)]] rowan::uuid actor_id{};
  std::int32_t amount{};
  rowan::belongs_to<Actor> actor{};
  rowan::belongs_to<Film> film{};
};

}  // namespace films
