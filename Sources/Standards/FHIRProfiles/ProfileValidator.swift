public import JSON
public import Primitives

/// Validates documents against the definitions of a guide: structure, types, cardinality, fixed values, slices,
/// extensions, references, bindings, invariants. Everything that is wrong is found at once.
///
///     let report = ProfileValidator(.pas221).validate(document.root, as: .requestBundle, now: now)
public struct ProfileValidator: Sendable {
    public let guide: ProfileGuide
    public var limits = ProfileLimits.standard
    /// Whether warnings are looked for, too; who only wants to know what refuses saves their time.
    public var tellsWarnings = true
    /// Whether profiles and the guide's extensions are held, or the types of R4 alone.
    public var holdsProfiles = true

    public init(_ guide: ProfileGuide) { self.guide = guide }

    /// - Parameters:
    ///   - profile: what the document is to conform to, beside what it claims itself (meta.profile).
    ///   - now: for invariants that ask for the day.
    public func validate(
        _ root: JSONValue, as profile: PASProfile? = nil, now: Instant
    ) -> ProfileReport {
        root.withWalk { walk in
            let run = ProfileRun(root, walk, self, now: now)
            run.validate(
                holdsProfiles ? profile.flatMap { guide.definition("pas:\($0.rawValue)") } : nil)
            return run.report
        }
    }
}
