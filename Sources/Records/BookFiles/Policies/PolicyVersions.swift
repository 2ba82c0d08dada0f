import Plans
import Policies
import Primitives

/// Two versions of a policy are never in force on the same day, nor do two go by one name. Days on which none is in force
/// may be meant: they are told, and are no error.
enum PolicyVersions {
    static func check(_ policies: [Located<Policy>], _ log: FindingLog) {
        for versions in Dictionary(grouping: policies, by: \.value.id).values {
            overlaps(versions, log)
            names(versions, log)
            gaps(versions, log)
        }
    }

    private static func overlaps(_ versions: [Located<Policy>], _ log: FindingLog) {
        for (index, later) in versions.enumerated() {
            for earlier in versions[..<index]
            where earlier.value.effective.overlaps(later.value.effective) {
                log.error(
                    "book-overlap",
                    "policy `\(later.value.id)` is in force on the same dates in \(earlier.spot.place)",
                    later.from ?? later.spot)
            }
        }
    }

    /// A decision names the version that made it: of two with one name nobody could tell which that was.
    private static func names(_ versions: [Located<Policy>], _ log: FindingLog) {
        for (index, later) in versions.enumerated() {
            guard
                let earlier = versions[..<index].first(where: {
                    $0.value.version == later.value.version
                        && !$0.value.effective.overlaps(later.value.effective)
                })
            else { continue }
            log.error(
                "policy-version-twice",
                "policy `\(later.value.id)` has a version `\(later.value.version)` in \(earlier.spot.place) already",
                later.spot)
        }
    }

    /// A row may name a policy longer than there is one in force.
    static func check(
        _ rows: [Located<AuthorizationRow>], against policies: [Located<Policy>], _ log: FindingLog
    ) {
        let versions = Dictionary(grouping: policies.map(\.value), by: \.id)
        for row in rows {
            guard let id = row.value.policy,
                let sorted = versions[id]?.sorted(by: {
                    $0.effective.start < $1.effective.start
                }), let first = sorted.first, let last = sorted.last
            else { continue }
            let asked = row.value.effective
            if asked.start < first.effective.start {
                log.hint(
                    "policy-gap",
                    "policy `\(id)` is in force from \(first.effective.start) only: a clinician decides before",
                    row.spot)
            }
            if let end = last.effective.end, asked.end.map({ $0 > end }) ?? true {
                log.hint(
                    "policy-gap",
                    "policy `\(id)` is in force until \(end) only: a clinician decides after it",
                    row.spot)
            }
        }
    }

    private static func gaps(_ versions: [Located<Policy>], _ log: FindingLog) {
        let sorted = versions.sorted { $0.value.effective.start < $1.value.effective.start }
        for (earlier, later) in zip(sorted, sorted.dropFirst()) {
            guard let end = earlier.value.effective.end else { continue }
            let start = later.value.effective.start
            guard end.days(until: start) > 1 else { continue }
            log.hint(
                "policy-gap",
                "no version of policy `\(later.value.id)` is in force from \(end.adding(days: 1)) to \(start.adding(days: -1)): a clinician decides then",
                later.from ?? later.spot)
        }
    }
}
