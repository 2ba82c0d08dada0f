import Primitives
import Testing

/// Five characters have a meaning of their own in HTML; every other byte stands for itself, those of longer characters, too.
@Suite struct HTMLReferenceTests {
    @Test func `what has a meaning in HTML is written otherwise, and nothing else is`() {
        let references: [UInt8: String] = [
            0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x22: "&quot;", 0x27: "&#39;",
        ]
        for byte in UInt8.min...UInt8.max {
            #expect(byte.htmlReference.map(\.description) == references[byte], "\(byte)")
        }
    }
}
