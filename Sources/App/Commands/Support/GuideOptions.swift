import ArgumentParser
import PASGateway
import Primitives

/// What FHIR documents are held against.
struct GuideOptions: ParsableArguments {
    @Option(
        name: .customLong("guide"),
        help: """
            Version of Da Vinci PAS, \(PASVersion.allCases.map(\.number).joined(separator: " or ")). Default: the one that \
            the document names in meta.profile, else the newest that it conforms to.
            """)
    var version: PASVersion?

    @Flag(help: "Refuse what would be accepted with remarks, too.")
    var strict = false

    /// The desk's gateway, in the version that is asked for or that the message is of.
    func gateway(of desk: Desk, for bytes: [UInt8], now: Instant) -> PASGateway {
        desk.gateway.refusingWarnings(strict)
            .speaking(version ?? PASGateway.versionMeant(by: bytes, now: now))
    }
}
