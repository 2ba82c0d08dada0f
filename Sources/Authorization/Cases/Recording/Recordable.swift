public import JSON
import Primitives

/// A value that the journal keeps: written as JSON by hand, read back by hand, and checked again on the way in.
///
/// Hand-written on purpose. A synthesized decoder would be a second way to construct a clinical denial
/// without an attestation, and would tie what was stored ten years ago to today's property names.
public protocol Recordable: Sendable {
    func record(to writer: inout JSONWriter)
    init(recorded value: JSONValue) throws(RecordingError)
}

/// What was stored can not be read back as the type that it claims to be.
public struct RecordingError: Error, Hashable, Sendable, CustomStringConvertible {
    public let path: String
    public let reason: String

    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    public var description: String { "\(path): \(reason)" }
}

extension Recordable where Self: RawRepresentable, RawValue == String {
    public func record(to writer: inout JSONWriter) { writer.string(rawValue) }

    public init(recorded value: JSONValue) throws(RecordingError) {
        guard let text = value.string, let known = Self(rawValue: text) else {
            throw RecordingError(path: value.path, reason: "not a known \(Self.self)")
        }
        self = known
    }
}
