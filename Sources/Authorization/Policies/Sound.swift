import Cases
import JSON
import Primitives

/// What counts of the items that a test looks at: those that stand, are about the member and are of the right time. Of these the
/// newest; where nothing counts, why.
struct Sound {
    private let newest: [EvidenceItem]
    private let why: LeafFinding

    /// - Parameters:
    ///   - items: at least one.
    ///   - days: how old they may be.
    ///   - what: what they are called, at the beginning of a sentence.
    init(_ items: [EvidenceItem], _ days: Int?, _ input: PolicyInput, _ what: String) {
        let member = SubjectCheck(input.request.member)
        var (sound, denials) = ([EvidenceItem](), [EvidenceItem]())
        var flawed: (item: EvidenceItem, why: String)?
        for item in items {
            guard let flaw = item.flaw(member) else {
                sound.append(item.dated)
                continue
            }
            if flawed == nil { flawed = (item, flaw) }
            if item.denies(member) { denials.append(item.dated) }
        }
        // What was refuted since, or nobody can tell when, is in doubt.
        let standing = sound.filter { item in
            !denials.contains { Standing.isDenied(item.time, since: $0.time) }
        }
        let window = EvidenceWindow(days, input)
        newest = Self.newest(standing.filter { window.contains($0.time?.day) })
        if let flawed, standing.isEmpty {
            why = .unknown("\(what) \(flawed.why).", at: flawed.item.resource?.place)
                .within(flawed.item)
        } else {
            let reason = window.reason(against: standing.compactMap { $0.time?.day })
            why = .unknown("\(what) \(reason).", at: standing.first?.resource?.place)
                .within(standing.first)
        }
    }

    /// What the newest say, the one that came last before the others. They are several where they are of the same time, or nobody
    /// can tell which is the newer one.
    func finding(_ judge: ([EvidenceItem]) -> LeafFinding) -> LeafFinding {
        newest.isEmpty ? why : judge(newest)
    }

    private static func newest(_ items: [EvidenceItem]) -> [EvidenceItem] {
        guard items.count > 1 else { return items }
        let latest = items.compactMap(\.time).max { $0 < $1 }
        let dated = items.filter { item in
            guard let time = item.time, let latest else { return false }
            return !(time < latest)
        }
        return dated.reversed() + items.filter { $0.time == nil }.reversed()
    }
}

extension EvidenceItem {
    /// Whether it says of this member that another diagnosis is not so, or not so any more.
    fileprivate func denies(_ member: SubjectCheck) -> Bool {
        guard let resource else { return false }
        return Standing.denies(resource) && member.doubt(resource) == nil
    }
}
