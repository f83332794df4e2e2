#include "inspect/scratch_database.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <pthread.h>
#include <random>
#include <signal.h>
#include <thread>
#include <time.h>
#include <unistd.h>
#include <vector>

#include "inspect/server.hpp"

namespace rowan::tool {
namespace {

/// Waits for SIGINT and SIGTERM in a thread of its own, where dropping databases is allowed; a signal handler
/// may not. Runs while scratch databases exist.
class DropOnSignal {
 public:
  static DropOnSignal& instance() {
    static DropOnSignal instance;
    return instance;
  }

  void add(const std::string& url) {
    const std::lock_guard lock(mutex_);
    urls_.push_back(url);
    if (urls_.size() == 1) start();
  }

  void remove(const std::string& url) {
    const std::lock_guard lock(mutex_);
    std::erase(urls_, url);
    if (urls_.empty()) stop();
  }

 private:
  DropOnSignal() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
  }

  void start() {
    pthread_sigmask(SIG_BLOCK, &signals_, &before_);
    stopping_ = false;
    thread_ = std::thread([this] { wait(); });
  }
  void stop() {
    stopping_ = true;
    thread_.join();
    pthread_sigmask(SIG_SETMASK, &before_, nullptr);
  }

  void wait() {
    const timespec pause{0, 50'000'000};
    while (!stopping_) {
      const int signal = sigtimedwait(&signals_, nullptr, &pause);
      if (signal <= 0) continue;
      std::unique_lock lock(mutex_, std::defer_lock);
      while (!lock.try_lock() && !stopping_) std::this_thread::sleep_for(std::chrono::milliseconds(5));
      for (const auto& url : urls_) drop_quietly(url);
      ::signal(signal, SIG_DFL);
      pthread_sigmask(SIG_UNBLOCK, &signals_, nullptr);
      kill(getpid(), signal);
    }
  }

 public:
  static void drop_quietly(const std::string& url) {
    try {
      drop_database(url, true);
    } catch (const ServerError&) {  // the server is gone, or somebody dropped it: nothing is left to do
    }
  }

 private:
  std::mutex mutex_;
  std::vector<std::string> urls_;
  sigset_t signals_{};
  sigset_t before_{};
  std::atomic<bool> stopping_ = false;
  std::thread thread_;
};

std::string unique_name(const std::string& prefix) {
  static std::atomic<unsigned> count = 0;
  static const unsigned seed = std::random_device{}();
  return prefix + "_" + std::to_string(getpid()) + "_" + std::to_string(seed % 100000) + "_" +
         std::to_string(count++);
}

}  // namespace

ScratchDatabase::ScratchDatabase(const std::string& url, const std::string& prefix)
    : url_(with_database(url, unique_name(prefix))) {
  DropOnSignal::instance().add(url_);
  try {
    create_database(url_);
  } catch (...) {
    DropOnSignal::instance().remove(url_);
    throw;
  }
}

ScratchDatabase::~ScratchDatabase() {
  DropOnSignal::drop_quietly(url_);
  DropOnSignal::instance().remove(url_);
}

}  // namespace rowan::tool
