public import Cases

/// The check, or the criterion of a policy, that made a decision come out otherwise.
public struct ReplayCause: Hashable, Sendable {
    /// `benefit.covered`, `policy.IMG-01.conservative-care`.
    public var id: String
    /// nil: it was not looked at.
    public var before: CheckRecord.Verdict?
    public var after: CheckRecord.Verdict?
    /// What it found now; before, where it is not looked at any more.
    public var finding: String

    init(_ before: CheckRecord?, _ after: CheckRecord?) {
        id = (after ?? before)?.id ?? "none"
        self.before = before?.verdict
        self.after = after?.verdict
        finding = (after ?? before)?.finding ?? ""
    }

    /// Where the lists of checks end at different ones, it is the one that came first in their order and ended it. Where
    /// both end at the policy, it is the first criterion that is answered otherwise; else the check itself, whose limits
    /// or days changed.
    init(from before: Explanation, to after: Explanation) {
        let old = before.checks.filter { $0.id != Appeal.checkID }
        let new = after.checks.filter { $0.id != Appeal.checkID }
        guard let last = old.last, let now = new.last, last.id == now.id else {
            if new.count <= old.count, let now = new.last {
                self.init(old.first { $0.id == now.id }, now)
            } else {
                self.init(old.last, new.first { $0.id == old.last?.id })
            }
            return
        }
        self = Self.criterion(last, now) ?? ReplayCause(last, now)
    }

    private static func criterion(_ before: CheckRecord, _ after: CheckRecord) -> ReplayCause? {
        let (old, new) = (before.leaves, after.leaves)
        let oldByID = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let newByID = Dictionary(new.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let turned = new.first { leaf in
            oldByID[leaf.id].map { $0.verdict != leaf.verdict } ?? false
        }
        if let turned { return ReplayCause(oldByID[turned.id], turned) }
        // A criterion that is new, or gone, made a difference only where it does not pass.
        if let added = new.first(where: { oldByID[$0.id] == nil && $0.verdict != .passed }) {
            return ReplayCause(nil, added)
        }
        if let gone = old.first(where: { newByID[$0.id] == nil && $0.verdict != .passed }) {
            return ReplayCause(gone, nil)
        }
        return nil
    }
}
