import Cases
import Foundation
public import JSON
import Records

/// What stands in a FHIR Bundle: its resources, and files inside them as base64.
public enum MessageParts {
    /// A file inside a resource: a view, which makes what it is asked for.
    public struct File: Sendable {
        fileprivate let attachment: JSONValue

        public var mediaType: String {
            attachment["contentType"]?.string ?? "application/octet-stream"
        }

        public var title: String? { attachment["title"]?.string }

        /// nil where it is only pointed at, or is no base64.
        public var bytes: [UInt8]? {
            attachment["data"]?.string.flatMap { Data(base64Encoded: $0) }.map { [UInt8]($0) }
        }
    }

    /// Where a DocumentReference and a DiagnosticReport have files.
    private static let fileLists: [JSONKey] = ["content", "presentedForm"]

    /// The files inside a resource, in their order.
    public static func files(in resource: JSONValue) -> [File] {
        var files: [File] = []
        for list in fileLists {
            guard let contents = resource[list]?.elements else { continue }
            for content in contents {
                files.append(File(attachment: content["attachment"] ?? content))
            }
        }
        return files
    }

    /// - Parameter count: how long it is, where that is known: nothing else is hashed then.
    static func bytes(
        of digest: DocumentDigest, count: Int? = nil, in message: JSONValue
    ) -> [UInt8]? {
        func isMeant(_ bytes: ArraySlice<UInt8>) -> Bool {
            (count ?? bytes.count) == bytes.count && ContentDigest.of(bytes) == digest
        }
        guard let entries = message["entry"]?.elements else { return nil }
        for entry in entries {
            guard let resource = entry["resource"] else { continue }
            if isMeant(resource.sourceBytes) { return Array(resource.sourceBytes) }
            for file in files(in: resource) {
                if let bytes = file.bytes, isMeant(bytes[...]) { return bytes }
            }
        }
        return nil
    }
}
