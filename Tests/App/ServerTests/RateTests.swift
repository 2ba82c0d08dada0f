import HTTPTypes
import Testing

@testable import Server

@Suite struct RateTests {
    @Test func `a bucket holds its burst, and fills again at its rate`() {
        let buckets = TokenBuckets(perSecond: 10, burst: 3)
        let start = ContinuousClock.now
        for _ in 0..<3 { #expect(buckets.take("a", at: start) == nil) }
        #expect(buckets.take("a", at: start) == 1)
        #expect(buckets.take("b", at: start) == nil)
        let later = start + .milliseconds(150)
        #expect(buckets.take("a", at: later) == nil)
        #expect(buckets.take("a", at: later) == 1)
    }

    @Test func `who asks for too long a while is told how long to wait`() {
        let buckets = TokenBuckets(perSecond: 1, burst: 1)
        let start = ContinuousClock.now
        #expect(buckets.take("a", at: start) == nil)
        #expect(buckets.take("a", at: start) == 1)
        // It never holds more than its burst.
        let muchLater = start + .seconds(3_600)
        #expect(buckets.take("a", at: muchLater) == nil)
        #expect(buckets.take("a", at: muchLater) == 1)
    }

    @Test func `full buckets are forgotten when there are too many`() {
        let buckets = TokenBuckets(perSecond: 1, burst: 2, namesMax: 10)
        let start = ContinuousClock.now
        for index in 0..<10 { _ = buckets.take("\(index)", at: start - .seconds(60)) }
        for _ in 0..<2 { #expect(buckets.take("busy", at: start) == nil) }
        #expect(buckets.take("busy", at: start) == 1)
    }

    @Test func `a client that asks too often gets 429 and when to come again`() async throws {
        let clients = try await ClientDesk(requestsPerSecond: 1)
        for _ in 0..<10 {
            let answer = try await clients.post("$inquire", "cpap-approve", as: "sleep")
            #expect(answer.status == 200)
        }
        let last = try await clients.post("$inquire", "cpap-approve", as: "sleep")
        #expect(last.status == 429)
        #expect(last.header("Retry-After") == "1")
        expectOutcome(last, "throttled")
        // Others are not held up by it.
        #expect(try await clients.post("$inquire", "cpap-approve", as: "reader").status == 200)
    }

    @Test func `an address that asks too often, too, but not this machine's own`() async throws {
        let clients = try await ClientDesk(requestsPerSecond: 1)
        func status(_ address: String) async throws -> Int {
            try await clients.desk.send(.post, "/oauth/token", from: address).status
        }
        for _ in 0..<10 { #expect(try await status("192.0.2.7") == 400) }
        #expect(try await status("192.0.2.7") == 429)
        #expect(try await status("192.0.2.8") == 400)
        for _ in 0..<20 { #expect(try await status("127.0.0.1") == 400) }
    }
}
