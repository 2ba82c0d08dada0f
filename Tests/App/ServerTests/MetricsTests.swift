import HTTPTypes
import Logging
import Records
import Testing

@testable import Server

/// `/metrics` in Prometheus' text format, and traces in the log.
@Suite struct MetricsTests {
    @Test func `latency by operation, decisions by outcome, and what waits`() async throws {
        let desk = try await ServerDesk()
        _ = try await desk.post("$submit", "cpap-approve")
        _ = try await desk.post("%24submit", "cpap-missing")
        _ = try await desk.post("$submit", "cpap-approve", type: "text/plain")
        let answer = try await desk.get("/metrics")
        #expect(answer.status == 200)
        #expect(answer.type == "text/plain; version=0.0.4; charset=utf-8")
        let lines = Set(answer.text.split(separator: "\n").map(String.init))
        let submit = #"operation="POST /fhir/pas-2.2.1/Claim/$submit""#
        for line in [
            "# TYPE assent_request_duration_seconds histogram",
            #"assent_request_duration_seconds_count{\#(submit),status="200"} 2"#,
            #"assent_request_duration_seconds_bucket{\#(submit),status="200",le="+Inf"} 2"#,
            #"assent_request_duration_seconds_count{\#(submit),status="415"} 1"#,
            #"assent_decisions_total{outcome="A1"} 1"#, #"assent_decisions_total{outcome="A4"} 1"#,
            #"assent_decisions_total{outcome="A3"} 0"#,
            #"assent_open_cases{waits_for="provider"} 1"#,
            #"assent_queue_depth{queue="writes"} 0"#, #"assent_queue_depth{queue="batches"} 0"#,
            #"assent_queue_depth{queue="audit"} 3"#, "assent_store_writable 1",
        ] { #expect(lines.contains(line), "\(line) is not in\n\(answer.text)") }
    }

    /// Every line is a comment or `name{labels} number`, and a bucket holds those before it.
    @Test func `the text is what Prometheus reads`() async throws {
        let desk = try await ServerDesk()
        for _ in 0..<3 { _ = try await desk.get("/who?code=72148&member=LKS-1001") }
        let text = try await desk.get("/metrics").text
        #expect(text.hasSuffix("\n"))
        let sample = /[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? [0-9.e+-]+/
        for line in text.split(separator: "\n") where !line.hasPrefix("# ") {
            #expect(line.wholeMatch(of: sample) != nil, "\(line)")
        }
        let buckets = text.split(separator: "\n").filter {
            $0.contains("_bucket") && $0.contains("GET /who")
        }.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
        #expect(buckets.count == RequestMeter.bounds.count + 1)
        #expect(buckets == buckets.sorted())
        #expect(buckets.last == 3)
    }

    @Test func `metrics name nobody`() async throws {
        let desk = try await ServerDesk()
        _ = try await desk.post("$submit", "cpap-missing")
        _ = try await desk.get("/who?code=72148&member=LKS-1001")
        _ = try await desk.get("/LKS-1001")
        let text = try await desk.get("/metrics").text
        for secret in ["LKS", "72148", "E0601"] { #expect(!text.contains(secret)) }
    }

    @Test func `they are for this machine, or for a client`() async throws {
        let desk = try await ClientDesk().desk
        #expect(try await desk.send(.get, "/metrics", from: "192.0.2.7").status == 401)
        #expect(try await desk.send(.get, "/metrics", from: "127.0.0.1").status == 200)
        let answer = try await desk.send(
            .get, "/metrics", ClientDesk.headers("sleep"), from: "192.0.2.7")
        #expect(answer.status == 200)
    }

    /// From there all requests seem to come from this machine, where the proxy runs on it.
    @Test func `behind a proxy they are for a client only`() async throws {
        let desk = try await ClientDesk(isBehindProxy: true).desk
        #expect(try await desk.send(.get, "/metrics", from: "127.0.0.1").status == 401)
        let answer = try await desk.send(
            .get, "/metrics", ClientDesk.headers("sleep"), from: "127.0.0.1")
        #expect(answer.status == 200)
    }

    @Test func `a store that can not be written shows`() async throws {
        let text = try await ServerDesk(failing: .full).get("/metrics").text
        #expect(text.contains("assent_store_writable 0\n"))
    }

    static let trace = "4bf92f3577b34da6a3ce929d0e0e4736"

    @Test func `the log says the caller's trace and the request's id`() async throws {
        let desk = try await ServerDesk()
        let name = try #require(HTTPField.Name("traceparent"))
        let answer = try await desk.get(
            "/who?code=72148&member=LKS-1001", [name: "00-\(Self.trace)-00f067aa0ba902b7-01"])
        let line = try #require(desk.log.lines.last)
        #expect(line.contains("trace=\(Self.trace)"))
        #expect(line.contains("hb.request.id=\(try #require(answer.header("X-Request-Id")))"))
    }

    @Test(arguments: [
        "", "00-x-y-z", "00-\(trace)-00f067aa0ba902b7", "ff-\(trace)-00f067aa0ba902b7-01",
        "00-\(String(repeating: "0", count: 32))-00f067aa0ba902b7-01",
        "00-\(trace.uppercased())-00f067aa0ba902b7-01", "LKS-1001",
    ])
    func `what is no trace is not written`(value: String) async throws {
        let desk = try await ServerDesk()
        let name = try #require(HTTPField.Name("traceparent"))
        _ = try await desk.get("/health", [name: value])
        #expect(try #require(desk.log.lines.last).contains("trace=") == false)
    }
}
