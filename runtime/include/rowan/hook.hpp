// Models a callable of the program that is told of events: std::function without what <functional> costs to
// compile. Nothing to extend; an event is a struct of its own.
#pragma once
#include <concepts>
#include <type_traits>
#include <utility>

namespace rowan {

/// Holds any callable that takes an Event; it must not throw.
template <class Event>
class Hook {
 public:
  Hook() = default;
  template <class Callable>
    requires(!std::same_as<std::remove_cvref_t<Callable>, Hook>)
  Hook(Callable callable)
      : target_(new Callable(std::move(callable))),
        call_([](void* target, const Event& event) { (*static_cast<Callable*>(target))(event); }),
        copy_(
            [](const void* target) -> void* { return new Callable(*static_cast<const Callable*>(target)); }),
        destroy_([](void* target) { delete static_cast<Callable*>(target); }) {}
  Hook(const Hook& other)
      : target_(other.target_ == nullptr ? nullptr : other.copy_(other.target_)),
        call_(other.call_),
        copy_(other.copy_),
        destroy_(other.destroy_) {}
  Hook(Hook&& other) noexcept
      : target_(std::exchange(other.target_, nullptr)),
        call_(other.call_),
        copy_(other.copy_),
        destroy_(other.destroy_) {}
  Hook& operator=(Hook other) noexcept {
    std::swap(target_, other.target_);
    std::swap(call_, other.call_);
    std::swap(copy_, other.copy_);
    std::swap(destroy_, other.destroy_);
    return *this;
  }
  ~Hook() {
    if (target_ != nullptr) destroy_(target_);
  }

  explicit operator bool() const { return target_ != nullptr; }
  void operator()(const Event& event) const { call_(target_, event); }

 private:
  void* target_ = nullptr;
  void (*call_)(void*, const Event&) = nullptr;
  void* (*copy_)(const void*) = nullptr;
  void (*destroy_)(void*) = nullptr;
};

}  // namespace rowan
