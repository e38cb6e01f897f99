import Foundation
import Glibc

@testable import ScheduleFiles

/// The identity of a process of this machine that has ended.
func endedProcess() throws -> ProcessIdentity {
  let process = Process()
  process.executableURL = URL(filePath: "/bin/sh")
  process.arguments = ["-c", "read _"]
  process.standardInput = Pipe()
  try process.run()
  let identity = ProcessIdentity(number: process.processIdentifier)
  // Nothing milder: other signals may be blocked in a process that the tests' threads start.
  kill(process.processIdentifier, SIGKILL)
  process.waitUntilExit()
  return identity
}
