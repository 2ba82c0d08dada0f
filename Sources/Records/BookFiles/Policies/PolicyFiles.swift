import Policies
import Primitives

/// The files under `policies/`: policies, what they share, and their examples.
///
///     policies/ID.yaml           one version of a policy
///     policies/ID/NAME.yaml      the same, in a folder of the policy
///     policies/ID/cases.yaml     its examples; no part of the book
///     policies/shared/NAME.yaml  definitions and value sets
struct PolicyFiles {
    private(set) var policies: [Located<Policy>] = []
    let vocabulary: Vocabulary

    /// - Parameter files: those of a book or a folder, by their path.
    init(_ files: [String: [UInt8]], log: FindingLog) {
        let names = files.keys.filter { $0.hasPrefix("policies/") }.sorted()
        vocabulary = SharedReader.vocabulary(
            names.filter(Self.isShared).map { ($0, files[$0] ?? []) }, log: log)
        let reader = PolicyReader(vocabulary: vocabulary)
        for name in names where !Self.isShared(name) && !Self.isCases(name) {
            guard name.hasSuffix(".yaml"), (2...3).contains(name.split(separator: "/").count) else {
                log.error(
                    "book-unknown-file", "no book has a file of this name; see docs/policies.md",
                    Spot(name))
                continue
            }
            guard let policy = reader.policy(files[name] ?? [], file: name, log: log) else {
                continue
            }
            policies.append(policy)
            if let folder = Self.folder(name), folder != policy.value.id {
                log.error(
                    "policy-folder", "policy `\(policy.value.id)` is in the folder of `\(folder)`",
                    policy.spot)
            }
        }
    }

    /// The policy whose folder a file is in.
    static func folder(_ name: String) -> String? {
        let parts = name.split(separator: "/")
        return parts.count == 3 ? String(parts[1]) : nil
    }

    static func isShared(_ name: String) -> Bool {
        name.hasPrefix("policies/shared/") && name.hasSuffix(".yaml")
    }

    /// Examples say how a policy is meant and decide nothing: they may change and the book stays the same.
    static func isCases(_ name: String) -> Bool {
        folder(name) != nil && name.hasPrefix("policies/") && name.hasSuffix("/cases.yaml")
    }
}
