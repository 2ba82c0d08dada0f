import Cases
import FHIR
import JSON

/// The papers that an update withdraws: those of supporting information with `infoCancelled` (PAS 2.2.1, spec-69), unless an
/// entry that stands names them, too. Only what is named itself is meant, not what that refers to in turn.
struct Withdrawals {
    private let bundle: FHIRBundle
    private let claim: FHIRBundle.Entry
    private let cancelled: [JSONValue]
    private let standing: [JSONValue]

    init(_ bundle: FHIRBundle, _ claim: FHIRBundle.Entry) {
        self.bundle = bundle
        self.claim = claim
        let all = claim.resource.list("supportingInfo")
        cancelled = all.filter { LineReader.isCancelled($0) }
        standing = all.filter { !LineReader.isCancelled($0) }
    }

    var isEmpty: Bool { cancelled.isEmpty }

    /// The fullUrls of what the message itself carries along and does not mean as evidence any more.
    var fullUrls: Set<String> {
        guard !isEmpty else { return [] }
        return Set(cancelled.compactMap { target($0)?.fullUrl })
            .subtracting(standing.compactMap { target($0)?.fullUrl })
    }

    /// The documents of this message and of earlier ones that are withdrawn.
    ///
    /// - Parameter earlier: the latest last.
    func digests(
        in earlier: [(bundle: FHIRBundle, claim: FHIRBundle.Entry)]
    ) -> Set<DocumentDigest> {
        var all: Set<DocumentDigest> = []
        for information in cancelled {
            let meant = [target(information)] + earlier.map { target(information, in: $0) }
            var found = meant.compactMap(\.self)
            if found.isEmpty, let last = earlier.last {
                found = [sameNumber(information, in: last)].compactMap(\.self)
            }
            for entry in found { all.formUnion(EvidenceReader.digests(of: entry.resource)) }
        }
        for information in standing {
            guard let entry = target(information) else { continue }
            all.subtract(EvidenceReader.digests(of: entry.resource))
        }
        return all
    }

    /// The documents of earlier messages in whose place this one has another version: the same fullUrl is the same resource (R4,
    /// Bundle.entry.fullUrl), whomever it is about now.
    func replaced(
        in earlier: [(bundle: FHIRBundle, claim: FHIRBundle.Entry)]
    ) -> Set<DocumentDigest> {
        var all: Set<DocumentDigest> = []
        for entry in bundle.entries where !entry.fullUrl.isEmpty && entry.fullUrl != claim.fullUrl {
            for message in earlier {
                guard let old = message.bundle.entry(fullUrl: entry.fullUrl),
                    !old.resource.sourceBytes.elementsEqual(entry.resource.sourceBytes)
                else { continue }
                all.formUnion(EvidenceReader.digests(of: old.resource))
            }
        }
        return all
    }

    private func target(_ information: JSONValue) -> FHIRBundle.Entry? {
        bundle.resolve(information["valueReference"], from: claim.fullUrl)
    }

    /// What the entry points at, in an earlier message: by its fullUrl here, else by the reference as it is written.
    private func target(
        _ information: JSONValue, in earlier: (bundle: FHIRBundle, claim: FHIRBundle.Entry)
    ) -> FHIRBundle.Entry? {
        target(information).flatMap { earlier.bundle.entry(fullUrl: $0.fullUrl) }
            ?? earlier.bundle.resolve(information["valueReference"], from: earlier.claim.fullUrl)
    }

    /// `sequence` values are preserved from version to version (spec-68).
    private func sameNumber(
        _ information: JSONValue, in earlier: (bundle: FHIRBundle, claim: FHIRBundle.Entry)
    ) -> FHIRBundle.Entry? {
        guard let sequence = information["sequence"]?.int else { return nil }
        let same = earlier.claim.resource.list("supportingInfo").first {
            $0["sequence"]?.int == sequence
        }
        return earlier.bundle.resolve(same?["valueReference"], from: earlier.claim.fullUrl)
    }
}
