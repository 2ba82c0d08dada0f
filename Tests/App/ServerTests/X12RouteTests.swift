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
        let all: [AssentServer.Limits] = [
            limits { $0.batches.underWayMax = 0 }, limits { $0.batches.clientMax = 0 },
            limits {
                $0.batches.decidedMax = 0
                $0.batchWaitSeconds = 0
            },
        ]
        for limits in all {
            let answer = try await ServerDesk(limits: limits).send(
                .post, "/x12/batch", Self.type, body: try Self.batch(1))
            #expect(answer.status == 503)
            #expect(answer.header("retry-after") == "30")
        }
    }

    @Test func `a place is free again once a batch has ended`() {
        let places = BatchPlaces(.init(underWayMax: 2, clientMax: 2))
        let first = places.take(for: "a")
        var second = places.take(for: "a")
        #expect(first != nil && second != nil && places.take(for: "b") == nil)
        first?.leave()
        first?.leave()
        let third = places.take(for: "b")
        #expect(third != nil && places.take(for: "a") == nil)
        second = nil
        #expect(places.take(for: "a") != nil)
        #expect(places.takenCount == 1)
        _ = (second, third)
    }

    @Test func `one client does not take the places of all`() {
        let places = BatchPlaces(.init(underWayMax: 32, clientMax: 4, decidedMax: 8))
        let slow = (0..<5).map { _ in places.take(for: "slow") }
        #expect(slow.map { $0 != nil } == [true, true, true, true, false])
        #expect(places.take(for: "quick")?.decide() == true)
    }

    @Test func `who still sends takes no place of who could be decided`() {
        let places = BatchPlaces(.init(underWayMax: 8, clientMax: 4, decidedMax: 2))
        let sending = (0..<4).map { _ in places.take(for: "slow") }
        let whole = (0..<3).map { _ in places.take(for: "quick") }
        #expect(whole.map { $0?.decide() } == [true, true, false])
        whole[0]?.leave()
        #expect(whole[2]?.decide() == true)
        #expect(whole[0]?.decide() == false)
        #expect(sending[0]?.decide() == false)
        whole[1]?.leave()
        #expect(sending[0]?.decide() == true)
    }

    @Test func `a batch is not begun while the store can not be written`() async throws {
        let answer = try await ServerDesk(failing: .full).send(
            .post, "/x12/batch", Self.type, body: try Self.batch(3))
        #expect(answer.status == 503)
        #expect(answer.header("retry-after") == "5")
        #expect(answer.type == "application/problem+json")
    }
}
