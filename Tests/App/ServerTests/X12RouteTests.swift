import Foundation
import HTTPTypes
import Records
import Testing
import X12Gateway

@testable import Server

/// The two addresses of X12: real time and batches.
@Suite struct X12RouteTests {
    private static let type: HTTPFields = [.contentType: "application/edi-x12"]

    private static func sample() throws -> String {
        try String(contentsOfFile: "\(ServerDesk.folder)/requests/exclusion.edi", encoding: .utf8)
    }

    /// As many interchanges, each with a request of its own.
    private static func batch(_ count: Int) throws -> [UInt8] {
        let one = try sample()
        let all = (1...count).map { number in
            one.replacingOccurrences(of: "000000103", with: String(format: "%09d", number))
                .replacingOccurrences(of: "LK-EXCLUSION", with: "X\(number)")
        }
        return Array(all.joined().utf8)
    }

    private func limits(_ change: (inout AssentServer.Limits) -> Void) -> AssentServer.Limits {
        var limits = AssentServer.Limits()
        change(&limits)
        return limits
    }

    @Test func `a request is answered within the request that asks`() async throws {
        let answer = try await ServerDesk().send(
            .post, "/x12", Self.type, body: Array(try Self.sample().utf8))
        #expect(answer.status == 200)
        #expect(answer.type == "application/edi-x12")
        #expect(answer.text.contains("HCR*A3"))
    }

    @Test func `more than a few are sent to the other address`() async throws {
        let desk = try await ServerDesk()
        let many = try await desk.send(.post, "/x12", Self.type, body: try Self.batch(40))
        #expect(many.status == 413)
        #expect(many.type == "application/problem+json")
        #expect(many.text.contains("/x12/batch"))
        let whole = try await desk.send(.post, "/x12/batch", Self.type, body: try Self.batch(40))
        #expect(whole.status == 200)
        #expect(whole.text.components(separatedBy: "HCR*A3").count == 81)
        // Given out to its end, it is a repeat.
        let again = try await desk.send(.post, "/x12/batch", Self.type, body: try Self.batch(40))
        #expect(again.text.components(separatedBy: "*R*025~").count == 41)
        #expect(!again.text.contains("HCR"))
    }

    @Test func `a batch over a limit is refused, and nothing of it is decided`() async throws {
        let all: [AssentServer.Limits] = [
            limits { $0.batch.bytesMax = 5_000 }, limits { $0.batch.setsMax = 9 },
            limits { $0.batch.interchangesMax = 9 },
        ]
        for limits in all {
            let desk = try await ServerDesk(limits: limits)
            let answer = try await desk.send(
                .post, "/x12/batch", Self.type, body: try Self.batch(10))
            #expect(answer.status == 413)
            #expect(answer.type == "application/problem+json")
            #expect(try await desk.store.summaries(.init()).isEmpty)
        }
    }

    @Test func `what has no interchange is refused`() async throws {
        for path in ["/x12", "/x12/batch"] {
            let answer = try await ServerDesk().send(.post, path, Self.type, body: Array("x".utf8))
            #expect(answer.status == 400)
            let wrong = try await ServerDesk().send(.post, path, [.contentType: "text/html"])
            #expect(wrong.status == 415)
            let method = try await ServerDesk().get(path)
            #expect(method.status == 405)
            #expect(method.header("allow") == "POST")
        }
    }

    @Test func `no more batches than there are places for`() async throws {
        let desk = try await ServerDesk(limits: limits { $0.batchesMax = 0 })
        let answer = try await desk.send(
            .post, "/x12/batch", Self.type, body: try Self.batch(1))
        #expect(answer.status == 503)
        #expect(answer.header("retry-after") == "30")
    }

    @Test func `a place is free again once a batch has ended`() {
        let places = BatchPlaces(max: 2)
        let first = places.take()
        var second = places.take()
        #expect(first != nil && second != nil && places.take() == nil)
        first?.leave()
        first?.leave()
        let third = places.take()
        #expect(third != nil && places.take() == nil)
        second = nil
        #expect(places.take() != nil)
        _ = (second, third)
    }

    @Test func `a batch is not begun while the store can not be written`() async throws {
        let answer = try await ServerDesk(failing: .full).send(
            .post, "/x12/batch", Self.type, body: try Self.batch(3))
        #expect(answer.status == 503)
        #expect(answer.header("retry-after") == "5")
        #expect(answer.type == "application/problem+json")
    }
}
