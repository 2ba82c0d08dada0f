import HTTPTypes
import Hummingbird
import Primitives
import Testing

@testable import Server

/// What a client would rather have, and what it already has.
@Suite struct PreferenceTests {
    private static let preferences: [(String, Preferences.Return?, Preferences.Handling?)] = [
        ("return=minimal", .minimal, nil),
        ("return=OperationOutcome; handling=strict", .outcome, nil),
        ("Return=\"representation\", HANDLING=lenient", .representation, .lenient),
        ("respond-async, handling=strict, handling=lenient", nil, .strict),
        ("return=all, wait=10", nil, nil), ("", nil, nil),
    ]

    @Test(arguments: preferences)
    func `preferences are read, and others are left alone`(
        text: String, returning: Preferences.Return?, handling: Preferences.Handling?
    ) {
        let preferences = Preferences([.prefer: text])
        #expect(preferences.returning == returning)
        #expect(preferences.handling == handling)
    }

    @Test(arguments: [
        ("return=minimal", 0, nil), ("return=OperationOutcome", 100, "application/fhir+json"),
        ("return=representation", 2, "application/fhir+json"), ("", 2, "application/fhir+json"),
    ])
    func `what was stored is answered as preferred, and a refusal as it is`(
        text: String, atLeast: Int, type: String?
    ) {
        let stored = Response.fhir(Array("{}".utf8), .created)
            .returning(Preferences([.prefer: text]))
        #expect(stored.status == .created)
        #expect((stored.body.contentLength ?? 0) >= atLeast)
        #expect((stored.body.contentLength == 0) == (atLeast == 0))
        #expect(stored.headers[.contentLength] == stored.body.contentLength.map { "\($0)" })
        #expect(stored.headers[.contentType]?.split(separator: ";").first.map(String.init) == type)
        #expect(stored.headers[.preferenceApplied] == (text.isEmpty ? nil : text))
        let refused = Response.fhir(Array("{}".utf8), .badRequest)
            .returning(Preferences([.prefer: text]))
        #expect(refused.body.contentLength == 2 && refused.headers[.preferenceApplied] == nil)
    }

    private static let preconditions: [(HTTPFields, Preconditions.Outcome)] = [
        ([:], Preconditions.Outcome.proceed),
        ([.ifNoneMatch: #"W/"3""#], .notModified), ([.ifNoneMatch: #""3""#], .notModified),
        ([.ifNoneMatch: #"W/"2", W/"3""#], .notModified), ([.ifNoneMatch: "*"], .notModified),
        ([.ifNoneMatch: #"W/"2""#], .proceed),
        ([.ifMatch: #"W/"3""#], .proceed), ([.ifMatch: #"W/"2""#], .failed),
        ([.ifMatch: "*"], .proceed), ([.ifMatch: #"W/"2""#, .ifNoneMatch: #"W/"3""#], .failed),
        ([.ifModifiedSince: "Sun, 06 Nov 1994 08:49:37 GMT"], .notModified),
        ([.ifModifiedSince: "Sun, 06 Nov 1994 08:49:38 GMT"], .notModified),
        ([.ifModifiedSince: "Sun, 06 Nov 1994 08:49:36 GMT"], .proceed),
        ([.ifModifiedSince: "1994-11-06T08:49:38Z"], .proceed),
        // The tag says it more exactly than the time (RFC 9110, section 13.2.2).
        ([.ifModifiedSince: "Sun, 06 Nov 1994 08:49:37 GMT", .ifNoneMatch: #"W/"2""#], .proceed),
    ]

    @Test(arguments: preconditions)
    func `versions are compared by their tags`(
        headers: HTTPFields, outcome: Preconditions.Outcome
    ) throws {
        let modified = try #require(Instant("1994-11-06T08:49:37.500Z"))
        #expect(Preconditions(headers).outcome(version: "3", modified: modified) == outcome)
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 GMT"),
        ("1994-11-06T08:49:37Z", "Sun, 06 Nov 1994 08:49:37 GMT"),
        ("2026-03-10T15:00:00-04:00", "Tue, 10 Mar 2026 19:00:00 GMT"),
        ("1969-12-31T23:59:59Z", "Wed, 31 Dec 1969 23:59:59 GMT"),
    ])
    func `a moment is written as HTTP writes it`(moment: String, text: String) throws {
        #expect(try #require(Instant(moment)).httpDate == text)
    }
}

/// Queries and forms.
@Suite struct QueryItemsTests {
    @Test func `names and values are decoded, in their order`() throws {
        let items = try #require(QueryItems("a=1+2&b%5B=%C3%A9&a=&c&&_format=a/b%2Bc"))
        #expect(items.pairs.map(\.name) == ["a", "b[", "a", "c", "_format"])
        #expect(items.pairs.map(\.value) == ["1 2", "é", "", "", "a/b+c"])
        #expect(items["a"] == "1 2" && items["d"] == nil)
    }

    @Test(arguments: ["a=%", "a=%zz", "%C3=1", String(repeating: "a=1&", count: 101)])
    func `what can not be decoded, or has no end, is none`(text: String) {
        #expect(QueryItems(text) == nil)
    }
}
