#include "counting_proxy.hpp"

#include <array>
#include <cstring>
#include <netdb.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "inspect/server.hpp"

namespace rowan::testing {
namespace {

namespace fs = std::filesystem;

sockaddr_un socket_address(const fs::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
  return address;
}

int connect_to_host(const std::string& host, const std::string& port) {
  addrinfo hints{};
  hints.ai_socktype = SOCK_STREAM;
  addrinfo* found = nullptr;
  if (getaddrinfo(host.c_str(), port.c_str(), &hints, &found) != 0) return -1;
  const int server = socket(found->ai_family, SOCK_STREAM, 0);
  const bool connected = connect(server, found->ai_addr, found->ai_addrlen) == 0;
  freeaddrinfo(found);
  return connected ? server : -1;
}

int connect_to_server(const std::string& url) {
  const auto address = tool::address_of(url);
  const std::string port = address.port.empty() ? "5432" : address.port;
  if (!address.host.starts_with("/"))
    return connect_to_host(address.host.empty() ? "localhost" : address.host, port);
  const auto place = socket_address(fs::path(address.host) / (".s.PGSQL." + port));
  const int server = socket(AF_UNIX, SOCK_STREAM, 0);
  return connect(server, reinterpret_cast<const sockaddr*>(&place), sizeof place) == 0 ? server : -1;
}

/// False at the end of the stream.
bool move_bytes(int from, int to) {
  std::array<char, 65536> bytes;
  const auto size = recv(from, bytes.data(), bytes.size(), 0);
  if (size <= 0) return false;
  for (ssize_t sent = 0; sent < size;) {
    const auto part = send(to, bytes.data() + sent, static_cast<std::size_t>(size - sent), MSG_NOSIGNAL);
    if (part <= 0) return false;
    sent += part;
  }
  return true;
}

}  // namespace

CountingProxy::CountingProxy(const std::string& url) : server_url_(url) {
  std::string pattern = (fs::temp_directory_path() / "rowan-proxy-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
  folder_ = pattern;
  listener_ = socket(AF_UNIX, SOCK_STREAM, 0);
  const auto place = socket_address(folder_ / ".s.PGSQL.5432");
  if (bind(listener_, reinterpret_cast<const sockaddr*>(&place), sizeof place) != 0 ||
      listen(listener_, 1) != 0)
    throw std::runtime_error("cannot listen in " + folder_.string());
  thread_ = std::thread([this] { serve(); });
}

CountingProxy::~CountingProxy() {
  stopping_ = true;
  thread_.join();
  close(listener_);
  fs::remove_all(folder_);
}

std::string CountingProxy::url() const {
  // libpq takes the last of two settings of one name.
  const bool uri = server_url_.starts_with("postgres://") || server_url_.starts_with("postgresql://");
  if (!uri) return server_url_ + " host=" + folder_.string() + " port=5432";
  return server_url_ + (server_url_.find('?') == std::string::npos ? "?" : "&") + "host=" + folder_.string() +
         "&port=5432";
}

void CountingProxy::serve() {
  pollfd waiting{listener_, POLLIN, 0};
  while (!stopping_) {
    if (poll(&waiting, 1, 50) == 0) continue;
    const int client = accept(listener_, nullptr, nullptr);
    const int server = connect_to_server(server_url_);
    if (client >= 0 && server >= 0) pass_on(client, server);
    close(client);
    close(server);
  }
}

void CountingProxy::pass_on(int client, int server) {
  std::array<pollfd, 2> ends{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
  using Clock = std::chrono::steady_clock;
  auto last = Clock::now();
  for (bool server_spoke = true; !stopping_;) {
    if (poll(ends.data(), ends.size(), 50) <= 0) continue;
    if (ends[0].revents != 0) {
      if (server_spoke) {
        ++round_trips_;
        last = Clock::now();
      }
      server_spoke = false;
      if (!move_bytes(client, server)) return;
    } else {
      server_spoke = true;
      if (!move_bytes(server, client)) return;
      const auto now = Clock::now();
      waited_ += std::chrono::duration_cast<std::chrono::microseconds>(now - last).count();
      last = now;
    }
  }
}

}  // namespace rowan::testing
