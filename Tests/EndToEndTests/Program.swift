import Foundation

/// The programs that the tests run.
enum Program {
  /// bellwatch as it was built together with these tests.
  static let path = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    .appending(path: "bellwatch")

  struct Failed: Error, CustomStringConvertible {
    let description: String
  }

  /// How a program ended, and what it wrote.
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Runs a program found in PATH and returns what it wrote; an error where it failed.
  static func output(of name: String, _ arguments: [String]) throws -> String {
    let result = try run(URL(filePath: "/usr/bin/env"), [name] + arguments)
    guard result.status == 0 else {
      let hint = result.status == 127 ? "; these tests need \(name): 'make test' installs it" : ""
      throw Failed(description: "\(name) \(arguments) ended with \(result.status): \(result.errors)\(hint)")
    }
    return result.output
  }

  /// Runs a program without a terminal to its end.
  static func run(_ executable: URL = path, _ arguments: [String], environment: [String: String] = [:]) throws -> Result
  {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // What the tests read is far smaller than a pipe's buffer; reading one after the other cannot block.
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: written, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self))
  }
}
