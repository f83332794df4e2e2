#include <map>
#include <memory>
#include <mutex>
#include <utility>

#include <rowan/path.hpp>
#include <rowan/table_description.hpp>

namespace rowan {

bool Path::optional() const { return relation_->optional || (before_ != nullptr && before_->optional()); }

const Path* Path::through(const Path* before, const RelationInfo& relation) {
  static std::mutex guard;
  static std::map<std::pair<const Path*, const RelationInfo*>, std::unique_ptr<const Path>> known;
  const std::lock_guard lock(guard);
  auto& path = known[{before, &relation}];
  if (!path) path.reset(new Path(before, relation));
  return path.get();
}

}  // namespace rowan
