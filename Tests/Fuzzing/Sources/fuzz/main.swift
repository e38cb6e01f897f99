import CFuzzer
import Glibc

// fuzz TARGET [libFuzzer's options and folders], or `fuzz large` for what is long and not random.
if CommandLine.arguments.dropFirst() == ["large"] { exit(LargeInputs.run() ? 0 : 1) }
guard let target = Chosen.target else {
  print("usage: fuzz large|\(Targets.all.map { $0.name }.joined(separator: "|")) [options of libFuzzer] [folders]")
  exit(64)
}
target.prepare()

// libFuzzer sees no more of the command line than what is its own; what it is given lives as long as the process.
let words = [CommandLine.arguments[0]] + CommandLine.arguments.dropFirst(2)
var pointers = words.map { strdup($0) } + [nil]
var count = Int32(words.count)
let code = pointers.withUnsafeMutableBufferPointer { buffer in
  var start = buffer.baseAddress
  return LLVMFuzzerRunDriver(&count, &start) { data, size in
    Chosen.target?.run(UnsafeBufferPointer(start: data, count: size))
    return 0
  }
}
exit(code)
