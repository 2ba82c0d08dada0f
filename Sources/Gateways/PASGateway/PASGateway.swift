import Cases
import FHIR
import JSON
import Plans
public import Primitives
import Records
public import Workflow

/// Da Vinci PAS in one of its versions: bytes and a caller in, bytes out. Knows nothing of HTTP.
public struct PASGateway: Sendable {
    let workflow: Workflow
    public let version: PASVersion
    /// Whether what the guide only warns of is refused, too.
    public private(set) var isStrict = false
    /// Where attachments are taken, told to those who are asked for some; nil where no server answers.
    let attachmentAddress: @Sendable () -> String?

    public init(
        workflow: Workflow, version: PASVersion = .v221,
        attachmentAddress: @escaping @Sendable () -> String? = { nil }
    ) {
        self.workflow = workflow
        self.version = version
        self.attachmentAddress = attachmentAddress
    }

    /// The same gateway in another version of the guide.
    ///
    /// - Parameter attachmentAddress: where that version takes attachments.
    public func speaking(
        _ version: PASVersion, attachmentAddress: @escaping @Sendable () -> String? = { nil }
    ) -> PASGateway {
        PASGateway(
            workflow: workflow, version: version, attachmentAddress: attachmentAddress
        ).refusingWarnings(isStrict)
    }

    /// The same gateway, strict or not.
    public func refusingWarnings(_ isStrict: Bool) -> PASGateway {
        var gateway = self
        gateway.isStrict = isStrict
        return gateway
    }

    var intake: PASIntake {
        PASIntake(book: workflow.book, version: version, isStrict: isStrict)
    }

    /// Takes a request Bundle in and answers it.
    public func submit(_ bytes: [UInt8], caller: Caller, now: Instant) async -> GatewayAnswer {
        await answer(bytes, intake.request(bytes, now: now), for: .submission, now: now) {
            (submission, echo) async throws(WorkflowError) in
            var submission = submission
            let withdrawals = Withdrawals(echo.bundle, echo.claim)
            if submission.prior != nil || !withdrawals.isEmpty {
                let stands = Set(submission.request.attachments.map(\.digest))
                submission.withdrawn = { prior throws(WorkflowError) in
                    try await withdrawn(by: withdrawals, beside: stands, from: prior)
                }
            }
            switch try await workflow.acting(for: caller).submit(submission, now: now) {
            case .rejected(let rejections):
                return rejected(rejections, echo, for: .submission, now: now)
            case .answered(let authorization, _): return answered(authorization, echo, now: now)
            }
        }
    }

    /// Answers an inquiry with every case that matches, in the shape of the version.
    public func inquire(_ bytes: [UInt8], caller: Caller, now: Instant) async -> GatewayAnswer {
        await answer(bytes, intake.inquiry(bytes, now: now), for: .inquiry, now: now) {
            (inquiry, echo) async throws(WorkflowError) in
            switch try await workflow.acting(for: caller).inquire(inquiry) {
            case .failure(let rejection):
                return rejected([rejection.rejection], echo, for: .inquiry, now: now)
            case .success(let result):
                return try await found(result, payer: inquiry.payer, now: now)
            }
        }
    }

    private func answer<Asked>(
        _ bytes: [UInt8], _ message: ReadMessage<Asked>, for purpose: ResponseWriter.Purpose,
        now: Instant,
        _ answer: (Asked, ResponseEcho) async throws(WorkflowError) -> GatewayAnswer
    ) async -> GatewayAnswer {
        switch message {
        case .invalid(let problems): return .invalid(problems, of: PASMessage.type(of: bytes))
        case .rejected(let rejections, let bundle, let claim):
            let echo = ResponseEcho(bundle: bundle, claim: claim)
            return rejected(rejections, echo, for: purpose, now: now)
        case .asked(let asked, let bundle, let claim):
            do {
                return try await answer(asked, ResponseEcho(bundle: bundle, claim: claim))
            } catch { return .failed(error) }
        }
    }

    /// Papers of earlier versions, by what the update says of its supporting information, and by what it brings in their place.
    ///
    /// - Parameter stands: what the update brings.
    private func withdrawn(
        by withdrawals: Withdrawals, beside stands: Set<DocumentDigest>, from prior: Case
    ) async throws(WorkflowError) -> Set<DocumentDigest> {
        // Most updates bring everything again as it was, and earlier messages need not be read.
        let isReplaced = prior.attachments.contains {
            !stands.contains($0.digest) && !prior.withdrawn.contains($0.digest)
        }
        guard isReplaced || !withdrawals.isEmpty else { return [] }
        var earlier: [(bundle: FHIRBundle, claim: FHIRBundle.Entry)] = []
        for source in prior.sources {
            if let message = try await message(source, of: prior) { earlier.append(message) }
        }
        return withdrawals.digests(in: earlier)
            .union(
                withdrawals.replaced(in: earlier).subtracting(stands)
                    .intersection(prior.attachments.map(\.digest)))
    }

    private func answered(
        _ authorization: Case, _ echo: ResponseEcho, now: Instant
    ) -> GatewayAnswer {
        guard workflow.book.plan(authorization.coverage.plan) != nil else {
            return .failed(.unknownPlan(authorization.coverage.plan))
        }
        let writer = ResponseWriter(
            authorization: authorization, echo: echo, purpose: .submission, version: version,
            attachmentAddress: attachmentAddress())
        return GatewayAnswer(
            kind: .ok, bytes: writer.bytes(now: now), authorization: authorization)
    }

    private func rejected(
        _ rejections: [Rejection], _ echo: ResponseEcho, for purpose: ResponseWriter.Purpose,
        now: Instant
    ) -> GatewayAnswer {
        if let first = rejections.first, first.code == .notTheCaller { return .forbidden(first) }
        let writer = RejectionWriter(
            rejections: rejections, echo: echo, version: version, purpose: purpose)
        let bytes =
            switch purpose {
            case .submission: writer.bytes(now: now)
            case .inquiry: writer.inquiryBytes(now: now)
            }
        return GatewayAnswer(kind: .ok, bytes: bytes, rejections: rejections)
    }

    private func found(
        _ result: InquiryResult, payer: PayerID, now: Instant
    ) async throws(WorkflowError) -> GatewayAnswer {
        var writers: [ResponseWriter] = []
        for authorization in result.cases {
            guard workflow.book.plan(authorization.coverage.plan) != nil else { continue }
            if let writer = try await writer(of: authorization, for: .inquiry) {
                writers.append(writer)
            }
        }
        let writer = InquiryWriter(
            answers: writers, suppressed: result.suppressed,
            phone: workflow.book.payer(payer)?.phone, version: version)
        var answer = GatewayAnswer(kind: .ok, bytes: writer.bytes(now: now))
        answer.cases = writers.map(\.authorization.id)
        return answer
    }

    /// The answer to a case as it now stands, as a Bundle; nil where its request can not be read any more. What a
    /// subscriber is told, and what an inquiry finds.
    func writer(
        of authorization: Case, for purpose: ResponseWriter.Purpose
    ) async throws(WorkflowError) -> ResponseWriter? {
        guard let echo = try await echo(of: authorization) else { return nil }
        return ResponseWriter(
            authorization: authorization, echo: echo, purpose: purpose, version: version,
            attachmentAddress: attachmentAddress())
    }

    /// The request of a case in its latest version: the message as it was stored, or what stands for it where the case came
    /// through another door.
    private func echo(of authorization: Case) async throws(WorkflowError) -> ResponseEcho? {
        guard let digest = authorization.sources.last else { return nil }
        if let message = try await message(digest, of: authorization) {
            return ResponseEcho(bundle: message.bundle, claim: message.claim)
        }
        return DerivedRequest(
            authorization: authorization,
            payer: workflow.book.payer(authorization.request.payer)
        ).echo
    }

    /// A request as it was stored; nil where it came through another door.
    private func message(
        _ digest: DocumentDigest, of authorization: Case
    ) async throws(WorkflowError) -> (bundle: FHIRBundle, claim: FHIRBundle.Entry)? {
        let document: StoredDocument?
        do {
            document = try await workflow.store.document(digest, of: authorization.id)
        } catch { throw .unavailable("\(error)") }
        guard let document, let root = try? JSONDocument.parse(document.bytes).root,
            root.resourceType == "Bundle"
        else { return nil }
        let bundle = FHIRBundle(root)
        guard let claim = bundle.first, claim.resource.resourceType == "Claim" else { return nil }
        return (bundle, claim)
    }
}
