import Foundation
import Records
import Synchronization

/// That one process writes a store: an flock(2) on `<path>.lock`, in which the owner says who it is.
///
/// The kernel lets go of the lock when its process ends, however it ends, so the file that stays behind blocks nobody.
/// It is never removed: between another's opening and locking it, it would be another file. Each opening is a lock of
/// its own, so two stores of one process exclude one another too.
final class StoreLock: Sendable {
    private let descriptor: Mutex<Int32?>

    /// - Parameter path: of the store, not of the lock.
    init(path: String, owner: String) throws(RecordsError) {
        let file = path + ".lock"
        let opened = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else {
            throw .unavailable("\(file) can not be opened: \(Self.systemMessage())")
        }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            let isHeld = errno == EWOULDBLOCK
            let message = Self.systemMessage()
            let holder = Self.words(in: opened)
            close(opened)
            if isHeld { throw .lockedBy(holder) }
            throw .unavailable("\(file) can not be locked: \(message)")
        }
        descriptor = Mutex(opened)
        announce(owner)
    }

    deinit { release() }

    /// Puts other words in the file. Not being able to is no reason to stop: the lock is held all the same.
    func announce(_ owner: String) {
        let line = owner.split(whereSeparator: \.isNewline).joined(separator: " ")
        let words = Array("\(line), process \(getpid())\n".utf8)
        descriptor.withLock { descriptor in
            guard let descriptor else { return }
            _ = pwrite(descriptor, words, words.count, 0)
            _ = ftruncate(descriptor, off_t(words.count))
        }
    }

    func release() {
        descriptor.withLock { descriptor in
            guard let held = descriptor else { return }
            _ = ftruncate(held, 0)
            close(held)
            descriptor = nil
        }
    }

    private static func words(in descriptor: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 1024)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        let text = String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
        let line = text.split(whereSeparator: \.isNewline).first.map(String.init)
        return line ?? "another process"
    }

    static func systemMessage() -> String { String(cString: strerror(errno)) }
}
