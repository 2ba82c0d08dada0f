import Cases
import FHIR
import FHIRProfiles
import JSON
import Plans
import Primitives
import Workflow

/// Bytes in; a request, an inquiry, or all that is wrong with it out. JSON first, read once; then the guide's profiles;
/// then what they do not say (`PASReader`). Nothing is looked up or stored before all of it holds.
///
/// **A request** is refused where its structure is not the guide's. Codes of lists that X12 and NUBC do not publish, and
/// references that lead out of the Bundle, refuse only a strict server: real clients deviate there.
///
/// **An inquiry** stores nothing: it is a query by example (PAS 2.2.1, "Prior Authorization Inquiries"). What is no FHIR R4 is refused; where only the guide's profiles are not kept, a
/// strict server refuses. Clients, the public test suite among them, ask with their request as it was.
struct PASIntake {
    let book: PlanBook
    let version: PASVersion
    let isStrict: Bool

    private var reader: PASReader { PASReader(book: book) }

    func request(_ bytes: [UInt8], now: Instant) -> ReadMessage<Submission> {
        read(bytes, as: .requestBundle, now: now) {
            reader.readRequest($0, now: now)
        } told: {
            isStrict ? $0.request.deviations : []
        }
    }

    func inquiry(_ bytes: [UInt8], now: Instant) -> ReadMessage<Inquiry> {
        read(bytes, as: .inquiryRequestBundle, profiles: isStrict, now: now) {
            reader.readInquiry($0, now: now)
        }
    }

    /// - Parameters:
    ///   - profiles: whether what keeps to R4 and not to the guide is refused.
    ///   - told: what of a message that was read is a reason to refuse it.
    private func read<Asked>(
        _ bytes: [UInt8], as profile: PASProfile, profiles: Bool = true, now: Instant,
        _ read: (JSONDocument) -> ReadMessage<Asked>, told: (Asked) -> [Problem] = { _ in [] }
    ) -> ReadMessage<Asked> {
        let message: PASMessage
        do { message = try PASMessage(bytes) } catch { return .invalid([error.problem]) }
        let around = message.problems(by: version.validator, isStrict: isStrict, now: now)
        let held = held(message.document.root, as: profile, profiles: profiles, now: now)
        let read = read(message.document)
        let told: [Problem] =
            switch read {
            case .invalid(let problems): problems
            case .asked(let asked, _, _): told(asked)
            case .rejected: []
            }
        guard !held.isEmpty || !told.isEmpty || !around.isEmpty else { return read }
        return .invalid(around + message.placed(Self.together(held, told)))
    }

    /// Papers that come on their own (CDex `$submit-attachment`): R4, and the profiles that the papers claim; then the shape of
    /// the operation, whose own profile is not in the guide's tables.
    func attachment(
        _ bytes: [UInt8], now: Instant
    ) -> Result<AttachmentReader.Submission, Problems> {
        let root: JSONValue
        do { root = try JSONDocument.parse(bytes, limits: .fhir).root } catch {
            return .failure(Problems([error.problem]))
        }
        let held = held(root, ofType: "Parameters", now: now)
        switch AttachmentReader.read(root) {
        case .failure(let problems):
            return .failure(Problems(Self.together(held, problems.list)))
        case .success(let submission):
            return held.isEmpty ? .success(submission) : .failure(Problems(held))
        }
    }

    // MARK: Profiles

    /// What the guide refuses; nothing where it refuses nothing.
    private func held(
        _ root: JSONValue, ofType type: String = "Bundle", as profile: PASProfile? = nil,
        profiles: Bool = true, now: Instant
    ) -> [Problem] {
        // Of something else only one thing is to be said, and the reader says it.
        guard root.resourceType == type else { return [] }
        var validator = version.validator
        (validator.tellsWarnings, validator.holdsProfiles) = (isStrict, profiles)
        let report = validator.validate(root, as: profile, now: now).tolerantOfParent(in: root)
        return report.isRefused(strict: isStrict) ? report.problems : []
    }

    /// Both lists, without what the reader says again of a place that the guide has spoken of.
    static func together(_ held: [Problem], _ read: [Problem]) -> [Problem] {
        let told = Set(held.compactMap { $0.place?.path })
        return held
            + read.filter { !told.contains($0.place?.path ?? "") && !$0.isMissing(in: told) }
    }
}

extension PASGateway {
    /// Reads the tables of the newest version of the guide, which takes a tenth of a second: before the first who asks.
    public static func prepare() { _ = PASVersion.v221.validator }
}

extension PASVersion {
    /// What documents of this version are held against.
    var validator: ProfileValidator {
        ProfileValidator(self == .v201 ? .pas201 : .pas221)
    }
}

extension Place {
    /// In a JSON document, from `$`.
    fileprivate var path: String? {
        guard case .json(let path, _, _) = self else { return nil }
        return path
    }
}

extension Problem {
    /// `pas-insurer-missing` at a Claim, where `Claim.insurer` is told already.
    fileprivate func isMissing(in told: Set<String>) -> Bool {
        let words = code.split(separator: "-")
        guard words.count >= 3, words.last == "missing", let path = place?.path else {
            return false
        }
        return told.contains("\(path).\(words[words.count - 2])")
    }
}
