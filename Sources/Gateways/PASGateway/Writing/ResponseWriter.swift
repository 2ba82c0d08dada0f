import Cases
import CodeSets
import FHIR
import JSON
import Primitives

/// Writes a case as a PAS response Bundle (profile-pas-response-bundle, profile-claimresponse 2.2.1).
struct ResponseWriter {
    /// Where the Bundle is going: the answer to a submission, or one of the answers to an inquiry.
    enum Purpose: Sendable {
        case submission, inquiry

        var profile: String { self == .submission ? "claimresponse" : "claiminquiryresponse" }

        var bundleProfile: String {
            self == .submission ? "pas-response-bundle" : "pas-inquiry-response-bundle"
        }
    }

    let authorization: Case
    let echo: ResponseEcho
    let purpose: Purpose
    var version = PASVersion.v221
    /// Where attachments are taken; nil where no server answers.
    var attachmentAddress: String?

    private var root: String { "\(authorization.id)/\(authorization.version)" }

    var responseURL: String {
        Self.responseURL(of: authorization.id, version: authorization.version)
    }

    static func responseURL(of id: CaseID, version: Int) -> String {
        urnUUID("\(id)/\(version)/ClaimResponse")
    }

    /// Where what is asked for may be sent (Task.input, `payer-url`).
    var attachmentURL: String { attachmentAddress ?? "urn:assent:case:\(authorization.id)" }

    /// A reference to the Claim that is answered, or why there is none.
    func request(_ writer: inout JSONWriter) { echo.writeRequest(to: &writer) }

    func bytes(now: Instant) -> [UInt8] {
        var writer = JSONWriter(capacity: 16_384)
        write(to: &writer, now: now)
        return writer.bytes
    }

    /// - Parameter notices: writes entries more, behind those of the answer.
    func write(
        to writer: inout JSONWriter, now: Instant,
        notices: (inout JSONWriter) -> Void = { _ in }
    ) {
        let name = purpose.bundleProfile
        writer.object { writer in
            writer.answerBundle(name, "\(root)/\(name)", now) { writer in
                var known: Set<String> = []
                writeEntries(to: &writer, known: &known)
                notices(&writer)
            }
        }
    }

    /// The entries of the Bundle. The echoed ones stand last: some readers take the base of relative references from the last.
    ///
    /// - Parameter known: fullUrls that the Bundle has already; each stands in it once.
    func writeEntries(to writer: inout JSONWriter, known: inout Set<String>) {
        let url = responseURL
        let asks = AskWriter(response: self, responseURL: url)
        writer.entry(url) { claimResponse(&$0, asks: asks) }
        asks.write(to: &writer, communications: purpose == .submission)
        echo.writeEntries(referred, in: version, known: &known, to: &writer)
    }

    /// What items point at beside the parties of the request.
    private var referred: [FHIRBundle.Entry] {
        var entries = eventProviders.map(\.entry)
        for line in authorization.request.lines {
            let item = echo.item(line.sequence)
            entries += echo.traces(of: item).compactMap(echo.assigner(of:))
            guard let determination = authorization.determination(.line(line.sequence)),
                determination.grant != nil
            else { continue }
            entries += echo.providers(of: item).map(\.entry)
            if let order = echo.requestedService(of: item) { entries.append(order) }
            if determination.action == .modified, version.addsItems,
                let location = echo.location(of: item)
            {
                entries.append(location)
            }
        }
        return entries
    }

    /// In whose hands the event is authorized.
    private var eventProviders: [AuthorizedProvider] {
        version.extendsResponse && !authorization.grantsAsked.isEmpty ? echo.providersOfEvent : []
    }

    private func claimResponse(_ writer: inout JSONWriter, asks: AskWriter) {
        writer.member("resourceType", "ClaimResponse")
        writer.profile(purpose.profile)
        if version.extendsResponse { extensions(&writer) }
        echo.writeSubject(to: &writer, created: lastDecision, version)
        writer.member("outcome", "complete")
        writer.member("disposition", authorization.action.name.capitalizingFirst)
        let number = authorization.grantsAsked.first?.grant.number
        if let number { writer.member("preAuthRef", number.text) }
        if let period = grantedPeriod { writer.period("preAuthPeriod", period) }
        let notes = ProcessNotes(authorization)
        if !authorization.request.lines.isEmpty {
            writer.array("item") { writer in
                for line in authorization.request.lines {
                    ItemWriter(response: self, line: line, notes: notes).write(to: &writer)
                }
            }
        }
        if version.addsItems { addItems(&writer, notes) }
        if version.adjudicatesEvent {
            writer.array("adjudication") { writer in
                writer.reviewAction(authorization.action, number: number)
            }
        }
        notes.write(to: &writer)
        if purpose == .submission, !asks.communicationURLs.isEmpty {
            writer.array("communicationRequest") { writer in
                for url in asks.communicationURLs {
                    writer.object { $0.member("reference", url) }
                }
            }
        }
    }

    private func extensions(_ writer: inout JSONWriter) {
        writer.list("extension") { writer in
            transmission(&writer)
            reviewer(&writer)
            for provider in eventProviders { provider.write(to: &writer, version) }
        }
    }

    /// The sender's and receiver's codes of the request, the other way round.
    private func transmission(_ writer: inout JSONWriter) {
        let sent = echo.claim.resource.pasExtension("TransmissionIdentifiers")
        let turned = [
            ("applicationSenderCode", "applicationReceiverCode"),
            ("applicationReceiverCode", "applicationSenderCode"),
            ("interchangeSenderID", "interchangeReceiverID"),
            ("interchangeReceiverID", "interchangeSenderID"),
        ].compactMap { ours, theirs in
            sent?.fhirExtension(theirs)?["valueString"]?.string.map { (name: ours, code: $0) }
        }
        // The profile wants both application codes or none of it.
        guard turned.filter({ $0.name.hasPrefix("application") }).count == 2 else { return }
        writer.object { writer in
            writer.array("extension") { writer in
                for (name, code) in turned {
                    writer.object { writer in
                        writer.member("url", name)
                        writer.member("valueString", code)
                    }
                }
            }
            writer.pasURL("TransmissionIdentifiers")
        }
    }

    /// Says that a person decided, where one did.
    private func reviewer(_ writer: inout JSONWriter) {
        let attestations = authorization.subjects.compactMap { subject -> Attestation? in
            guard case .attested(let attestation) = authorization.determination(subject)?.basis
            else { return nil }
            return attestation
        }
        guard let first = attestations.first else { return }
        writer.object { writer in
            writer.array("extension") { writer in
                writer.object { writer in
                    writer.member("url", "wasHumanReviewedFlag")
                    writer.member("valueBoolean", true)
                }
                // There is room for one: where two reviewers differ, neither is named.
                if let specialty = first.specialty,
                    attestations.allSatisfy({ $0.specialty == specialty })
                {
                    writer.object { writer in
                        writer.member("url", "reviewerSpecialty")
                        writer.object("valueCodeableConcept") { $0.member("text", specialty) }
                    }
                }
            }
            writer.pasURL("claimResponseReviewer")
        }
    }

    private var lastDecision: Instant {
        authorization.decisions.values.map(\.at).max() ?? authorization.receivedAt
    }

    /// From the first day of any grant to the last; without an end where one has none.
    private var grantedPeriod: DateRange? {
        let periods = authorization.grantsAsked.map(\.grant.period)
        guard let start = periods.map(\.start).min() else { return nil }
        let ends = periods.map(\.end)
        return DateRange(start: start, end: ends.contains(nil) ? nil : ends.compactMap { $0 }.max())
    }

    /// What was authorized instead of what was asked (A6): the details stand in addItem.
    private func addItems(_ writer: inout JSONWriter, _ notes: ProcessNotes) {
        let modified = authorization.request.lines.filter { line in
            authorization.determination(.line(line.sequence))?.action == .modified
        }
        guard !modified.isEmpty else { return }
        writer.array("addItem") { writer in
            for line in modified {
                ItemWriter(response: self, line: line, notes: notes).writeAddItem(to: &writer)
            }
        }
    }
}
