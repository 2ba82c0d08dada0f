import Adjudication
public import Cases
public import CodeSets
public import Plans
public import Policies
import Records
import Synchronization

/// The digest of all that a book says of a service under a plan, reckoned once for each.
public final class RuleDigests: Sendable {
    private let book: PlanBook
    private let policies: PolicyBook
    private let known = Mutex<[Key: String]>([:])

    /// Requests name whatever codes they like; so many are remembered.
    private static let countMax = 100_000
    /// Half of a SHA-256, in hexadecimal digits: two rules never share one by chance.
    private static let length = 32

    private struct Key: Hashable {
        var plan: PlanID
        var code: ProcedureCode?
    }

    public init(_ book: PlanBook, _ policies: PolicyBook) {
        self.book = book
        self.policies = policies
    }

    /// - Parameter code: nil where the request names no service.
    public func digest(plan: PlanID, code: ProcedureCode?) -> String {
        let key = Key(plan: plan, code: code)
        if let digest = known.withLock({ $0[key] }) { return digest }
        let bytes = RuleText.bytes(plan: plan, code: code, book, policies)
        let whole = ContentDigest.of(bytes).text.dropFirst(ContentDigest.prefix.count)
        let digest = String(whole.prefix(Self.length))
        known.withLock { known in
            if known.count >= Self.countMax { known.removeAll(keepingCapacity: true) }
            known[key] = digest
        }
        return digest
    }

    public func use(plan: PlanID, code: ProcedureCode?) -> RuleUse {
        RuleUse(plan: plan, code: code, digest: digest(plan: plan, code: code))
    }

    /// Whether the book says of that service just what it said then.
    public func areSame(as use: RuleUse) -> Bool {
        digest(plan: use.plan, code: use.code) == use.digest
    }
}
