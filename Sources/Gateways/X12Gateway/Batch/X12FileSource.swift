import Foundation

/// A file as a source; or what came by a pipe or over a network, put into a file without a name, which vanishes with the
/// process however that ends.
public final class X12FileSource: X12Source {
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    private let descriptor: Int32

    /// Opens a file for reading.
    public init(path: String) throws(Failure) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 {
            throw Failure(description: "\(path): \(String(cString: strerror(errno))).")
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw Failure(description: "\(path): no regular file.")
        }
    }

    /// A file without a name, empty at first, which only this process can read.
    public init() throws(Failure) {
        let folder = FileManager.default.temporaryDirectory.path
        var name = Array("\(folder)/assent-spool-XXXXXX".utf8CString)
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else {
            throw Failure(description: "\(folder): \(String(cString: strerror(errno))).")
        }
        unlink(name)
    }

    deinit { close(descriptor) }

    public func append(_ bytes: [UInt8]) throws(Failure) {
        let isWritten = bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                let count = write(
                    descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
        if !isWritten {
            throw Failure(
                description: "\(FileManager.default.temporaryDirectory.path): "
                    + "\(String(cString: strerror(errno))).")
        }
    }

    public func read(at offset: Int, upTo count: Int) throws -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            var found = pread(descriptor, buffer.baseAddress, count, off_t(offset))
            while found < 0, errno == EINTR {
                found = pread(descriptor, buffer.baseAddress, count, off_t(offset))
            }
            if found < 0 { failure = errno }
            initialized = max(0, found)
        }
        guard failure == 0 else {
            throw Failure(description: "The file: \(String(cString: strerror(failure))).")
        }
        return bytes
    }
}
