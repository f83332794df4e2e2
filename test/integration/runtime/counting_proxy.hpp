// Models the wire between libpq and the server: a unix socket that passes everything on, counts round trips
// and their time. To count another thing, look at what CountingProxy::pass_on moves.
#pragma once
#include <atomic>
#include <chrono>
#include <filesystem>
#include <string>
#include <thread>

namespace rowan::testing {

class CountingProxy {
 public:
  /// Stands before the server of `url`; takes one connection after the other.
  explicit CountingProxy(const std::string& url);
  ~CountingProxy();
  CountingProxy(const CountingProxy&) = delete;
  CountingProxy& operator=(const CountingProxy&) = delete;

  /// The same database through the proxy.
  [[nodiscard]] std::string url() const;
  /// How often the client spoke after the server had spoken: each time it has waited for the network once.
  [[nodiscard]] int round_trips() const { return round_trips_; }
  /// How long the client waited: from when it spoke to the last that the server said to it.
  [[nodiscard]] std::chrono::microseconds waited() const { return std::chrono::microseconds(waited_); }

 private:
  void serve();
  void pass_on(int client, int server);

  std::string server_url_;
  std::filesystem::path folder_;
  int listener_ = -1;
  std::atomic<int> round_trips_ = 0;
  std::atomic<std::int64_t> waited_ = 0;
  std::atomic<bool> stopping_ = false;
  std::thread thread_;
};

}  // namespace rowan::testing
