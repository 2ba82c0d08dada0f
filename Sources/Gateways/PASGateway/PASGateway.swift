import Cases
import FHIR
import JSON
public import Plans
public import Primitives
import Records
public import Workflow

/// Da Vinci PAS in one of its versions: bytes and a caller in, bytes out. Knows nothing of HTTP.
public struct PASGateway: Sendable {
    let workflow: Workflow
    public let version: PASVersion

    public init(workflow: Workflow, version: PASVersion = .v221) {
        self.workflow = workflow
        self.version = version
    }

    /// The same gateway in another version of the guide.
    public func speaking(_ version: PASVersion) -> PASGateway {
        PASGateway(workflow: workflow, version: version)
    }

    var reader: PASReader { PASReader(book: workflow.book) }

    /// Takes a request Bundle in and answers it.
    public func submit(_ bytes: [UInt8], caller: Caller, now: Instant) async -> GatewayAnswer {
        switch reader.readRequest(bytes, now: now) {
        case .invalid(let problems): return .invalid(problems)
        case .rejected(let rejections, let bundle, let claim):
            return rejected(rejections, ResponseEcho(bundle: bundle, claim: claim), now: now)
        case .submission(let submission, let bundle, let claim):
            let echo = ResponseEcho(bundle: bundle, claim: claim)
            do {
                switch try await workflow.acting(for: caller).submit(submission, now: now) {
                case .rejected(let rejections) where rejections.first?.code == .notTheCaller:
                    return .forbidden(rejections[0])
                case .rejected(let rejections): return rejected(rejections, echo, now: now)
                case .answered(let authorization, _):
                    return answered(authorization, echo, now: now)
                }
            } catch { return .failed(error) }
        }
    }

    /// Answers an inquiry with Parameters that hold a Bundle for each case that matches.
    public func inquire(_ bytes: [UInt8], caller: Caller, now: Instant) async -> GatewayAnswer {
        switch reader.readInquiry(bytes, now: now) {
        case .invalid(let problems): return .invalid(problems)
        case .rejected(let rejections, _, _):
            return .refused(OperationOutcome(rejections.map(\.problem)))
        case .inquiry(let inquiry, _, _):
            do {
                switch try await workflow.acting(for: caller).inquire(inquiry) {
                case .failure(let rejection) where rejection.rejection.code == .notTheCaller:
                    return .forbidden(rejection.rejection)
                case .failure(let rejection):
                    return .refused(OperationOutcome([rejection.rejection.problem]))
                case .success(let result): return try await found(result, now: now)
                }
            } catch { return .failed(error) }
        }
    }

    /// What is wrong with a request Bundle, without taking it in.
    public static func check(_ bytes: [UInt8], book: PlanBook, now: Instant) -> [Problem] {
        switch PASReader(book: book).readRequest(bytes, now: now) {
        case .invalid(let problems): problems
        case .rejected(let rejections, _, _): rejections.map(\.problem)
        case .submission(let submission, _, _): submission.request.deviations
        }
    }

    private func answered(
        _ authorization: Case, _ echo: ResponseEcho, now: Instant
    ) -> GatewayAnswer {
        guard workflow.book.plan(authorization.coverage.plan) != nil else {
            return .failed(.unknownPlan(authorization.coverage.plan))
        }
        let writer = ResponseWriter(
            authorization: authorization, echo: echo, purpose: .submission, version: version)
        return GatewayAnswer(
            kind: .ok, bytes: writer.bytes(now: now), authorization: authorization)
    }

    private func rejected(
        _ rejections: [Rejection], _ echo: ResponseEcho, now: Instant
    ) -> GatewayAnswer {
        GatewayAnswer(
            kind: .ok,
            bytes: RejectionWriter(
                rejections: rejections, echo: echo, version: version
            ).bytes(now: now),
            rejections: rejections)
    }

    private func found(
        _ result: InquiryResult, now: Instant
    ) async throws(WorkflowError) -> GatewayAnswer {
        var writers: [ResponseWriter] = []
        for authorization in result.cases {
            guard workflow.book.plan(authorization.coverage.plan) != nil,
                let echo = try await echo(of: authorization)
            else { continue }
            writers.append(
                ResponseWriter(
                    authorization: authorization, echo: echo, purpose: .inquiry, version: version))
        }
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("resourceType", "Parameters")
            guard !writers.isEmpty else { return }
            writer.array("parameter") { writer in
                for response in writers {
                    writer.object { writer in
                        writer.member("name", "return")
                        writer.key("resource")
                        response.write(to: &writer, now: now)
                    }
                }
            }
        }
        var answer = GatewayAnswer(kind: .ok, bytes: writer.bytes)
        answer.cases = writers.map(\.authorization.id)
        return answer
    }

    /// The request of a case in its latest version, from the message as it was stored.
    func echo(of authorization: Case) async throws(WorkflowError) -> ResponseEcho? {
        guard let digest = authorization.sources.last else { return nil }
        let document: StoredDocument?
        do {
            document = try await workflow.store.document(digest)
        } catch { throw .unavailable("\(error)") }
        guard let document, let root = try? JSONDocument.parse(document.bytes).root else {
            return nil
        }
        let bundle = FHIRBundle(root)
        return bundle.first.map { ResponseEcho(bundle: bundle, claim: $0) }
    }
}
