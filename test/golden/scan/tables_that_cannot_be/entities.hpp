#pragma once
#include <rowan/schema.hpp>

struct [[using rowan: table("plain"), index(name, name = "plain_name_idx"),
         cluster_on(plain_nam_idx),                     // expect: error: table 'plain' has no index or key 'plain_nam_idx'
         policy("p", for = selekt),                     // expect: error: unknown value 'selekt' of 'for'
         policy("q", for = insert, using = "true"),     // expect: error: a policy for insert has no using
         statistics("s", name),                         // expect: error: statistics need two columns
         partition("plain_1", from = 1, to = 2)]]       // expect: error: 'Plain' is not partitioned
Plain {
  [[rowan::primary_key]] std::int32_t id{};
  std::string name{};
};

struct [[using rowan: table("ranged"), primary_key(id), partition_by(range, id),
         partition("ranged_1", in = 1)]]                // expect: error: a partition by range needs
Ranged {
  std::int32_t id{};
};

struct [[using rowan: table("more"), partition_of(Ranged, from = 1, to = 2)]] More : Ranged {
  std::string note{};  // expect: error: a partition has the columns of its parent
};
