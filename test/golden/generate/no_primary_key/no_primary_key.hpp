#pragma once
#include <rowan/schema.hpp>

struct [[using rowan: table("readings"), unique(sensor, at)]] Reading {
  std::string sensor{};
  rowan::timestamptz at{};
  double value{};
};
