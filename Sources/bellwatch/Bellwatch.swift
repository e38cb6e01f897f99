@main
struct Bellwatch {
  static func main() {}
}
