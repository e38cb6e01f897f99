import Glibc
import Testing

@testable import ScheduleFiles

/// The identity of a process of this machine that has ended.
///
/// Not by Foundation's `Process`: it knows of an end by a descriptor that processes of other tests may hold open.
func endedProcess() throws -> ProcessIdentity {
  let words: [UnsafeMutablePointer<CChar>?] = [strdup("tail"), strdup("-f"), strdup("/dev/null"), nil]
  defer { for word in words { free(word) } }
  var number: pid_t = 0
  try #require(posix_spawnp(&number, "tail", nil, nil, words, environ) == 0)
  let identity = ProcessIdentity(number: number)
  kill(number, SIGKILL)
  var status: Int32 = 0
  while waitpid(number, &status, 0) == -1, errno == EINTR {}
  return identity
}
