import Primitives
import Testing

@testable import Server

/// Dates as HTTP writes them.
@Suite struct HTTPDateTests {
    @Test(arguments: [
        "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
    ])
    func `each of the three forms is read`(text: String) {
        #expect(Instant(httpDate: text) == Instant("1994-11-06T08:49:37Z"))
    }

    @Test func `what is written is read again`() throws {
        let text = try #require(Instant("2026-03-10T19:00:00Z")).httpDate
        #expect(text == "Tue, 10 Mar 2026 19:00:00 GMT")
        #expect(Instant(httpDate: text) == Instant("2026-03-10T19:00:00Z"))
    }

    @Test(arguments: [
        "", "yesterday", "2026-03-10T19:00:00Z", "Tue, 31 Feb 2026 19:00:00 GMT",
        "Tue, 10 Mar 2026 19:00:00 EST", "Tue, 10 Mar 2026 25:00:00 GMT",
        "Tue, 10 Mar 12026 19:00:00 GMT",
    ])
    func `anything else is none`(text: String) {
        #expect(Instant(httpDate: text) == nil)
    }
}
