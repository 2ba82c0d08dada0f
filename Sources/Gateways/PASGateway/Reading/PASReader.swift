import Cases
import CodeSets
import FHIR
import JSON
import Plans
import Primitives
import Records
import Workflow

/// The document of a request or inquiry in; a submission, an inquiry, a rejection or problems out. What profiles say is held
/// before (`PASIntake`); whatever comes, it is read without a fault of the program.
struct PASReader {
    let book: PlanBook

    private struct Read {
        var bundle: FHIRBundle
        var claim: FHIRBundle.Entry
        var request: AuthorizationRequest
        var payer: Payer?
        var places: RequestPlaces
        var insurer: [String]
        var found: EvidenceReader.Found
        /// Whether it names days up to one, and no first.
        var isStartless = false
    }

    private func read(_ document: JSONDocument, now: Instant) -> Result<Read, Problems> {
        let root = document.root
        var bundles = BundleReader()
        guard let (bundle, claim) = bundles.read(root) else {
            return .failure(Problems(bundles.reading.problems))
        }
        let found = EvidenceReader.read(
            bundle, claim, without: Withdrawals(bundle, claim).fullUrls, receivedAt: now)
        var reader = RequestReader(
            bundle: bundle, claim: claim, book: book, reading: bundles.reading,
            today: now.civil(utcOffsetSeconds: 0).date)
        // One Claim is asked about. Another that is passed over would be a request, or a cancellation, that is lost.
        for stray in bundle.strayClaims(beside: claim) {
            reader.reading.refuse(
                "claim-stray",
                "The first Claim of the Bundle does not name this one in related. What is asked for comes first, and of other Claims only the one that it updates.",
                at: stray.resource)
        }
        checkSupportingInformation(bundle, claim, &reader)
        noteSequences(claim.resource, &reader)
        for resource in found.ofOthers {
            reader.reading.note(
                "evidence-of-another",
                "The \(resource.resourceType ?? "resource") is about another patient than the Claim, and is no evidence for it.",
                at: resource)
        }
        guard let (request, payer) = reader.read(attachments: found.attachments) else {
            return .failure(Problems(reader.reading.problems + reader.reading.deviations))
        }
        return .success(
            Read(
                bundle: bundle, claim: claim, request: request, payer: payer,
                places: reader.places, insurer: reader.insurerNames, found: found,
                isStartless: !reader.startless.isEmpty))
    }

    /// What the Claim points at as evidence must be there: a payer that decides without it decides wrongly.
    private func checkSupportingInformation(
        _ bundle: FHIRBundle, _ claim: FHIRBundle.Entry, _ reader: inout RequestReader
    ) {
        var seen: Set<Int> = []
        for information in claim.resource.list("supportingInfo") {
            if let sequence = information["sequence"]?.int, !seen.insert(sequence).inserted {
                reader.reading.refuse(
                    "sequence-twice", "Two supportingInfo entries have the sequence \(sequence).",
                    at: information)
            }
            reader.checkModifierExtensions(information, known: [LineReader.infoCancelled])
            guard !LineReader.isCancelled(information) else { continue }
            _ = reader.reading.entry(
                information["valueReference"], in: bundle, from: claim.fullUrl,
                "Claim.supportingInfo.valueReference")
        }
    }

    /// Of two with one sequence an item that names it means either.
    private func noteSequences(_ claim: JSONValue, _ reader: inout RequestReader) {
        for name in ["careTeam", "diagnosis", "insurance"] {
            guard let list = claim[name], list.count > 1 else { continue }
            var seen: Set<Int> = []
            for entry in list.values {
                guard let sequence = entry["sequence"]?.int, !seen.insert(sequence).inserted else {
                    continue
                }
                reader.reading.note(
                    "sequence-collides", "Two \(name) entries have the sequence \(sequence).",
                    at: entry)
            }
        }
    }

    func readRequest(_ document: JSONDocument, now: Instant) -> ReadMessage<Submission> {
        let read: Read
        switch self.read(document, now: now) {
        case .failure(let problems): return .invalid(problems.list)
        case .success(let success): read = success
        }
        guard read.payer != nil else {
            return .rejected([unknownPayer(read)], read.bundle, read.claim)
        }
        // In 2.0.1 the relationship may be left out, and there is no other.
        let prior = read.claim.resource.list("related").first { related in
            related["relationship"]?.codings.contains { $0.code == "prior" } ?? true
        }
        var submission = Submission(
            request: read.request, places: read.places, evidence: read.found.evidence,
            documents: [],
            source: StoredDocument(mediaType: "application/fhir+json", bytes: document.bytes),
            contentDigest: contentDigest(read.bundle), handle: read.claim.fullUrl,
            cancelsAll: read.request.event.certificationType == .cancel)
        submission.version = read.claim.resource["meta"]?["versionId"]?.string
        if let prior {
            submission.prior = priorHandle(prior, read)
            submission.priorVersion = priorVersion(prior, read)
            submission.priorNumbers = priorNumbers(prior, read)
            submission.priorTraces = priorTraces(prior, read)
        } else if read.request.event.certificationType.isOfKnownCase {
            // Its case is named by a number of ours (X12 REF BB and NT), with or without a Claim before it.
            submission.priorNumbers = read.request.event.previousNumbers
            submission.prior = submission.priorNumbers.first
        }
        return .asked(submission, read.bundle, read.claim)
    }

    func readInquiry(_ document: JSONDocument, now: Instant) -> ReadMessage<Inquiry> {
        let read: Read
        switch self.inquiry(document, now: now) {
        case .failure(let problems): return .invalid(problems.list)
        case .success(let success): read = success
        }
        guard let payer = read.payer else {
            return .rejected([unknownPayer(read)], read.bundle, read.claim)
        }
        let request = read.request
        let others = request.event.providers + request.lines.flatMap(\.providers)
        let claim = read.claim.resource
        var inquiry = Inquiry(
            payer: payer.id, member: request.member.identifiers,
            memberPlace: read.places[.member], birthDate: request.member.birthDate,
            requester: request.event.requester?.identifiers ?? [],
            providers: others.filter { $0.role != .requester }.flatMap(\.identifiers).uniqued,
            numbers: (request.event.previousNumbers + request.lines.flatMap(\.previousNumbers))
                .uniqued,
            // "not-applicable" stands where the inquiry is about any service.
            codes: request.lines.map(\.code).filter { $0.code != "not-applicable" },
            serviceDates: request.serviceDates ?? ExampleReader.billablePeriod(claim))
        inquiry.example = ExampleReader.read(claim, request)
        return .asked(inquiry, read.bundle, read.claim)
    }

    /// An inquiry need not carry the resources behind its supporting information, nor name a service: it is a query by
    /// example. Where a version wants an item, its profile says so.
    private func inquiry(_ document: JSONDocument, now: Instant) -> Result<Read, Problems> {
        switch read(document, now: now) {
        case .success(let read):
            return .success(read.isStartless ? readForgiving(document) ?? read : read)
        case .failure(let problems):
            let left = problems.list.filter { $0.severity == .error && !isForgiven($0) }
            if left.isEmpty, let forgiven = readForgiving(document) { return .success(forgiven) }
            let told = problems.list.filter { !isForgiven($0) }
            return .failure(left.isEmpty ? problems : Problems(told))
        }
    }

    private func isForgiven(_ problem: Problem) -> Bool {
        if ["pas-item-missing", "pas-serviced-period", "pas-timing-period"].contains(problem.code) {
            return true
        }
        guard problem.code == "pas-reference-dangling", case .json(let path, _, _) = problem.place
        else { return false }
        return path.contains(".supportingInfo[")
    }

    private func readForgiving(_ document: JSONDocument) -> Read? {
        var bundles = BundleReader()
        guard let (bundle, claim) = bundles.read(document.root) else { return nil }
        var reader = RequestReader(
            bundle: bundle, claim: claim, book: book, reading: bundles.reading, today: nil)
        guard let (request, payer) = reader.read(attachments: []) else { return nil }
        return Read(
            bundle: bundle, claim: claim, request: request, payer: payer, places: reader.places,
            insurer: reader.insurerNames, found: EvidenceReader.Found())
    }

    /// The fullUrl of the version that is updated, whether or not it is in the Bundle (in 2.0.1 it can not be); where it is named by
    /// an identifier only, that; where by words only, nothing that could be known here.
    private func priorHandle(_ related: JSONValue, _ read: Read) -> String {
        let claim = related["claim"]
        return read.bundle.resolve(claim, from: read.claim.fullUrl)?.fullUrl
            ?? claim?["reference"]?.string.map {
                FHIRBundle.absolute(FHIRBundle.unversioned($0).reference, from: read.claim.fullUrl)
            } ?? claim?["identifier"]?["value"]?.string ?? ""
    }

    /// Which version of it is meant: as the reference says (`/_history/2`), else that of the Claim that came along.
    private func priorVersion(_ related: JSONValue, _ read: Read) -> String? {
        let claim = related["claim"]
        if let named = claim?["reference"]?.string.flatMap({ FHIRBundle.unversioned($0).version }) {
            return named
        }
        let parent = read.bundle.resolve(claim, from: read.claim.fullUrl)
        guard let parent, parent.fullUrl != read.claim.fullUrl else { return nil }
        return parent.resource["meta"]?["versionId"]?.string
    }

    /// The numbers of ours that the update names its case by: the id of the Claim that is read here, and what the
    /// answer gave (X12 REF BB and NT).
    private func priorNumbers(_ related: JSONValue, _ read: Read) -> [String] {
        let reference = related["claim"]?["reference"]?.string
        let id = reference.map { FHIRBundle.unversioned($0).reference }?.split(separator: "/").last
            .map(String.init)
        return ([id].compactMap(\.self) + read.request.event.previousNumbers).uniqued
    }

    /// What the version that is updated is identified by.
    private func priorTraces(_ related: JSONValue, _ read: Read) -> [TraceNumber] {
        let parent = read.bundle.resolve(related["claim"], from: read.claim.fullUrl)
        let identifiers =
            (parent?.resource.list("identifier") ?? [])
            + [related["claim"]?["identifier"]].compactMap(\.self)
        return identifiers.compactMap(TraceNumber.init(_:))
    }

    private func unknownPayer(_ read: Read) -> Rejection {
        Rejection(
            .unknownPayer,
            read.insurer.isEmpty
                ? "The insurer has no identifier by which a payer here could be known."
                : "No payer here goes by \(read.insurer.joined(separator: ", ")).",
            place: read.places[.insurer])
    }

    /// What makes two messages equal: the entries in canonical form. The Bundle's own id, identifier and timestamp say
    /// when and under what number it was sent, not what is asked.
    private func contentDigest(_ bundle: FHIRBundle) -> DocumentDigest {
        var digest = RunningDigest()
        var bytes: [UInt8] = []
        for entry in bundle.entries {
            bytes.removeAll(keepingCapacity: true)
            bytes += entry.fullUrl.utf8
            bytes.append(0)
            appendCanonicalBytes(of: entry.resource, to: &bytes)
            digest.add(bytes)
        }
        return digest.end()
    }
}

extension CertificationType {
    /// Whether it makes sense for a case that is here already only. What renews or extends an authorization names that, and may
    /// be a request of its own.
    fileprivate var isOfKnownCase: Bool { self == .revised || self == .cancel || isAppeal }
}
