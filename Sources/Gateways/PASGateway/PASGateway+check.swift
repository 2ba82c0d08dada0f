import Cases
import FHIR
import FHIRProfiles
import JSON
public import Plans
public import Primitives
import Workflow

extension PASGateway {
    /// What is wrong with a document of the guide, without taking it in.
    public struct Check: Sendable {
        /// What it was held against.
        public let version: PASVersion
        /// In the order of the text, first what the profiles say.
        public let problems: [Problem]
    }

    /// Holds a PAS Bundle, or any resource, against its type, the profiles that it claims and those that its place asks for.
    /// A request or an inquiry is then read as it would be when it came. Of Parameters each Bundle is held so: what an operation is
    /// given, and what `$inquire` answers.
    ///
    /// - Parameters:
    ///   - version: of the guide; nil takes the one that the document is of.
    ///   - book: the plan book that a request is read against; asked for only where it is needed.
    public static func check(
        _ bytes: [UInt8], version wanted: PASVersion?, now: Instant, book: () throws -> PlanBook
    ) throws -> Check {
        let document: JSONDocument
        do throws(JSONError) {
            document = try JSONDocument.parse(bytes, limits: .fhir)
        } catch {
            return Check(version: wanted ?? .v221, problems: [error.problem])
        }
        let bundles = WrappedBundle.all(in: document.root)
        guard let first = bundles.first else {
            return try check(document, version: wanted, now: now, book: book)
        }
        let version = wanted ?? Claims(first.value).versionMeant(first.value, now)
        var around = version.validator.validate(document.root, now: now)
        // A Bundle in Parameters is held against more, and alone.
        around.findings.removeAll { finding in
            bundles.contains { finding.expression.hasPrefix("Parameters\($0.place)") }
        }
        let within = try bundles.flatMap { bundle in
            let check = try check(bundle.document(), version: version, now: now, book: book)
            return bundle.placed(check.problems)
        }
        return Check(version: version, problems: around.problems + within)
    }

    private static func check(
        _ document: JSONDocument, version wanted: PASVersion?, now: Instant,
        book: () throws -> PlanBook
    ) throws -> Check {
        let root = document.root
        let claims = Claims(root)
        let version = wanted ?? claims.versionMeant(root, now)
        let held = version.validator.validate(root, as: claims.profile, now: now)
            .tolerantOfParent(in: root).problems
        let read: [Problem]
        switch claims.profile {
        case .requestBundle:
            switch PASReader(book: try book()).readRequest(document, now: now) {
            case .invalid(let problems): read = problems
            case .rejected(let rejections, _, _): read = rejections.map(\.problem)
            case .asked(let submission, _, _): read = submission.request.deviations
            }
        case .inquiryRequestBundle:
            switch PASReader(book: try book()).readInquiry(document, now: now) {
            case .invalid(let problems): read = problems
            case .rejected(let rejections, _, _): read = rejections.map(\.problem)
            case .asked: read = []
            }
        default: read = []
        }
        return Check(version: version, problems: PASIntake.together(held, read))
    }

    /// The version of the guide that a document is of: the one that `meta.profile` names (`...|2.0.1`), else the newest whose
    /// structure it has, else the newest.
    public static func versionMeant(by bytes: [UInt8], now: Instant) -> PASVersion {
        guard let root = (try? JSONDocument.parse(bytes))?.root else { return .v221 }
        let meant = WrappedBundle.all(in: root).first?.value ?? root
        return Claims(meant).versionMeant(meant, now)
    }
}

/// What a document says it is, by its own `meta.profile` and that of its first entry; else by what the first entry is.
private struct Claims {
    private let urls: [String]
    private let first: String?

    init(_ root: JSONValue) {
        let resource = root["entry"]?[0]?["resource"]
        urls = [root, resource].flatMap { value in
            (value?["meta"]?["profile"]?.elements).map { $0.compactMap(\.string) } ?? []
        }
        first = root.resourceType == "Bundle" ? resource?.resourceType : nil
    }

    private var version: PASVersion? {
        PASVersion.allCases.first { version in urls.contains { $0.hasSuffix("|\(version.number)") }
        }
    }

    func versionMeant(_ root: JSONValue, _ now: Instant) -> PASVersion {
        if let version { return version }
        // What is no FHIR R4 is of no version.
        if isRefused(root, .v221, now), !isRefused(root, .v221, now, profiles: false),
            let older = PASVersion.allCases.dropFirst().first(where: { !isRefused(root, $0, now) })
        {
            return older
        }
        return .v221
    }

    private func isRefused(
        _ root: JSONValue, _ version: PASVersion, _ now: Instant, profiles: Bool = true
    ) -> Bool {
        var validator = version.validator
        (validator.tellsWarnings, validator.holdsProfiles) = (false, profiles)
        return validator.validate(root, as: profile, now: now).tolerantOfParent(in: root)
            .isRefused()
    }

    /// nil of what is no PAS Bundle.
    var profile: PASProfile? {
        switch first {
        case "Claim":
            claims("profile-claim-inquiry") || claims(PASProfile.inquiryRequestBundle.rawValue)
                ? .inquiryRequestBundle : .requestBundle
        case "ClaimResponse":
            claims("profile-claiminquiryresponse")
                || claims(PASProfile.inquiryResponseBundle.rawValue)
                ? .inquiryResponseBundle : .responseBundle
        default: nil
        }
    }

    private func claims(_ name: String) -> Bool {
        urls.contains { url in url.split(separator: "|").first?.hasSuffix("/\(name)") == true }
    }
}
