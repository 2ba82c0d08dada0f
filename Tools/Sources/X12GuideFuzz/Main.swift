import FuzzDriver

@_cdecl("X12GuideFuzz_main")
public func main(
    _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
    fuzz(count, arguments) { testOneInput($0, $1) }
}
