import Primitives
import Testing

/// Five characters have a meaning of their own in HTML, and controls none; every other byte stands for itself, those of longer
/// characters, too.
@Suite struct HTMLReferenceTests {
    @Test func `what has a meaning in HTML is written otherwise, and controls are not written`() {
        var references: [UInt8: String] = [
            0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;",
        ]
        let space: Set<UInt8> = [0x09, 0x0A, 0x0D]
        let controls: [UInt8] = Array(0x00...0x1F) + [0x7F]
        for control in controls where !space.contains(control) {
            references[control] = "\u{FFFD}"
        }
        for byte in UInt8.min...UInt8.max {
            #expect(byte.htmlReference.map(\.description) == references[byte], "\(byte)")
        }
    }
}
