import * as $protobuf from "protobufjs";
import Long = require("long");

/**
 * Properties of a Subscribe.
 * @deprecated Use Subscribe.$Properties instead.
 */
export interface ISubscribe extends Subscribe.$Properties {
}

/** Represents a Subscribe. */
export class Subscribe {

    /**
     * Constructs a new Subscribe.
     * @param [properties] Properties to set
     */
    constructor(properties?: Subscribe.$Properties);

    /** Unknown fields preserved while decoding when enabled */
    $unknowns?: Uint8Array[];

    /** Subscribe topic. */
    topic: string;

    /** Subscribe peerId. */
    peerId: string;

    /** Subscribe oldMessageLimit. */
    oldMessageLimit: number;

    /** Subscribe realtimeOverflow. */
    realtimeOverflow: string;

    /** Subscribe queueSize. */
    queueSize: number;

    /** Subscribe requestId. */
    requestId: string;

    /** Subscribe newMessageLimit. */
    newMessageLimit: number;

    /**
     * Creates a new Subscribe instance using the specified properties.
     * @param [properties] Properties to set
     * @returns Subscribe instance
     */
    static create(properties: Subscribe.$Shape): Subscribe & Subscribe.$Shape;
    static create(properties?: Subscribe.$Properties): Subscribe;

    /**
     * Encodes the specified Subscribe message. Does not implicitly {@link Subscribe.verify|verify} messages.
     * @param message Subscribe message or plain object to encode
     * @param [writer] Writer to encode to
     * @returns Writer
     */
    static encode(message: Subscribe.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

    /**
     * Decodes a Subscribe message from the specified reader or buffer.
     * @param reader Reader or buffer to decode from
     * @param [length] Message length if known beforehand
     * @returns {Subscribe & Subscribe.$Shape} Subscribe
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Subscribe & Subscribe.$Shape;

    /**
     * Gets the type url for Subscribe
     * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns The type url
     */
    static getTypeUrl(prefix?: string): string;
}

export namespace Subscribe {

    /** Properties of a Subscribe. */
    interface $Properties {

        /** Subscribe topic */
        topic?: (string|null);

        /** Subscribe peerId */
        peerId?: (string|null);

        /** Subscribe oldMessageLimit */
        oldMessageLimit?: (number|null);

        /** Subscribe realtimeOverflow */
        realtimeOverflow?: (string|null);

        /** Subscribe queueSize */
        queueSize?: (number|null);

        /** Subscribe requestId */
        requestId?: (string|null);

        /** Subscribe newMessageLimit */
        newMessageLimit?: (number|null);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];
    }

    /** Shape of a Subscribe. */
    type $Shape = Subscribe.$Properties;
}

/**
 * Properties of an Unsubscribe.
 * @deprecated Use Unsubscribe.$Properties instead.
 */
export interface IUnsubscribe extends Unsubscribe.$Properties {
}

/** Represents an Unsubscribe. */
export class Unsubscribe {

    /**
     * Constructs a new Unsubscribe.
     * @param [properties] Properties to set
     */
    constructor(properties?: Unsubscribe.$Properties);

    /** Unknown fields preserved while decoding when enabled */
    $unknowns?: Uint8Array[];

    /** Unsubscribe topic. */
    topic: string;

    /** Unsubscribe requestId. */
    requestId: string;

    /**
     * Creates a new Unsubscribe instance using the specified properties.
     * @param [properties] Properties to set
     * @returns Unsubscribe instance
     */
    static create(properties: Unsubscribe.$Shape): Unsubscribe & Unsubscribe.$Shape;
    static create(properties?: Unsubscribe.$Properties): Unsubscribe;

    /**
     * Encodes the specified Unsubscribe message. Does not implicitly {@link Unsubscribe.verify|verify} messages.
     * @param message Unsubscribe message or plain object to encode
     * @param [writer] Writer to encode to
     * @returns Writer
     */
    static encode(message: Unsubscribe.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

    /**
     * Decodes an Unsubscribe message from the specified reader or buffer.
     * @param reader Reader or buffer to decode from
     * @param [length] Message length if known beforehand
     * @returns {Unsubscribe & Unsubscribe.$Shape} Unsubscribe
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Unsubscribe & Unsubscribe.$Shape;

    /**
     * Gets the type url for Unsubscribe
     * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns The type url
     */
    static getTypeUrl(prefix?: string): string;
}

export namespace Unsubscribe {

    /** Properties of an Unsubscribe. */
    interface $Properties {

        /** Unsubscribe topic */
        topic?: (string|null);

        /** Unsubscribe requestId */
        requestId?: (string|null);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];
    }

    /** Shape of an Unsubscribe. */
    type $Shape = Unsubscribe.$Properties;
}

/**
 * Properties of a Publish.
 * @deprecated Use Publish.$Properties instead.
 */
export interface IPublish extends Publish.$Properties {
}

/** Represents a Publish. */
export class Publish {

    /**
     * Constructs a new Publish.
     * @param [properties] Properties to set
     */
    constructor(properties?: Publish.$Properties);

    /** Unknown fields preserved while decoding when enabled */
    $unknowns?: Uint8Array[];

    /** Publish topic. */
    topic: string;

    /** Publish payload. */
    payload: Uint8Array;

    /** Publish message. */
    message: string;

    /** Publish sendOnly. */
    sendOnly: string[];

    /** Publish timestamp. */
    timestamp: string;

    /** Publish senderId. */
    senderId: string;

    /** Publish senderName. */
    senderName: string;

    /** Publish persist. */
    persist: boolean;

    /** Publish messageId. */
    messageId: string;

    /** Publish requestId. */
    requestId: string;

    /**
     * Creates a new Publish instance using the specified properties.
     * @param [properties] Properties to set
     * @returns Publish instance
     */
    static create(properties: Publish.$Shape): Publish & Publish.$Shape;
    static create(properties?: Publish.$Properties): Publish;

    /**
     * Encodes the specified Publish message. Does not implicitly {@link Publish.verify|verify} messages.
     * @param message Publish message or plain object to encode
     * @param [writer] Writer to encode to
     * @returns Writer
     */
    static encode(message: Publish.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

    /**
     * Decodes a Publish message from the specified reader or buffer.
     * @param reader Reader or buffer to decode from
     * @param [length] Message length if known beforehand
     * @returns {Publish & Publish.$Shape} Publish
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Publish & Publish.$Shape;

    /**
     * Gets the type url for Publish
     * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns The type url
     */
    static getTypeUrl(prefix?: string): string;
}

export namespace Publish {

    /** Properties of a Publish. */
    interface $Properties {

        /** Publish topic */
        topic?: (string|null);

        /** Publish payload */
        payload?: (Uint8Array|null);

        /** Publish message */
        message?: (string|null);

        /** Publish sendOnly */
        sendOnly?: (string[]|null);

        /** Publish timestamp */
        timestamp?: (string|null);

        /** Publish senderId */
        senderId?: (string|null);

        /** Publish senderName */
        senderName?: (string|null);

        /** Publish persist */
        persist?: (boolean|null);

        /** Publish messageId */
        messageId?: (string|null);

        /** Publish requestId */
        requestId?: (string|null);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];
    }

    /** Shape of a Publish. */
    type $Shape = Publish.$Properties;
}

/**
 * Properties of a GetHistory.
 * @deprecated Use GetHistory.$Properties instead.
 */
export interface IGetHistory extends GetHistory.$Properties {
}

/** Represents a GetHistory. */
export class GetHistory {

    /**
     * Constructs a new GetHistory.
     * @param [properties] Properties to set
     */
    constructor(properties?: GetHistory.$Properties);

    /** Unknown fields preserved while decoding when enabled */
    $unknowns?: Uint8Array[];

    /** GetHistory topic. */
    topic: string;

    /** GetHistory persistMsgId. */
    persistMsgId: string;

    /** GetHistory batchSize. */
    batchSize: number;

    /** GetHistory requestId. */
    requestId: string;

    /**
     * Creates a new GetHistory instance using the specified properties.
     * @param [properties] Properties to set
     * @returns GetHistory instance
     */
    static create(properties: GetHistory.$Shape): GetHistory & GetHistory.$Shape;
    static create(properties?: GetHistory.$Properties): GetHistory;

    /**
     * Encodes the specified GetHistory message. Does not implicitly {@link GetHistory.verify|verify} messages.
     * @param message GetHistory message or plain object to encode
     * @param [writer] Writer to encode to
     * @returns Writer
     */
    static encode(message: GetHistory.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

    /**
     * Decodes a GetHistory message from the specified reader or buffer.
     * @param reader Reader or buffer to decode from
     * @param [length] Message length if known beforehand
     * @returns {GetHistory & GetHistory.$Shape} GetHistory
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): GetHistory & GetHistory.$Shape;

    /**
     * Gets the type url for GetHistory
     * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns The type url
     */
    static getTypeUrl(prefix?: string): string;
}

export namespace GetHistory {

    /** Properties of a GetHistory. */
    interface $Properties {

        /** GetHistory topic */
        topic?: (string|null);

        /** GetHistory persistMsgId */
        persistMsgId?: (string|null);

        /** GetHistory batchSize */
        batchSize?: (number|null);

        /** GetHistory requestId */
        requestId?: (string|null);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];
    }

    /** Shape of a GetHistory. */
    type $Shape = GetHistory.$Properties;
}

/**
 * Properties of a Pong.
 * @deprecated Use Pong.$Properties instead.
 */
export interface IPong extends Pong.$Properties {
}

/** Represents a Pong. */
export class Pong {

    /**
     * Constructs a new Pong.
     * @param [properties] Properties to set
     */
    constructor(properties?: Pong.$Properties);

    /** Unknown fields preserved while decoding when enabled */
    $unknowns?: Uint8Array[];

    /** Pong seq. */
    seq: number;

    /**
     * Creates a new Pong instance using the specified properties.
     * @param [properties] Properties to set
     * @returns Pong instance
     */
    static create(properties: Pong.$Shape): Pong & Pong.$Shape;
    static create(properties?: Pong.$Properties): Pong;

    /**
     * Encodes the specified Pong message. Does not implicitly {@link Pong.verify|verify} messages.
     * @param message Pong message or plain object to encode
     * @param [writer] Writer to encode to
     * @returns Writer
     */
    static encode(message: Pong.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

    /**
     * Decodes a Pong message from the specified reader or buffer.
     * @param reader Reader or buffer to decode from
     * @param [length] Message length if known beforehand
     * @returns {Pong & Pong.$Shape} Pong
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Pong & Pong.$Shape;

    /**
     * Gets the type url for Pong
     * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns The type url
     */
    static getTypeUrl(prefix?: string): string;
}

export namespace Pong {

    /** Properties of a Pong. */
    interface $Properties {

        /** Pong seq */
        seq?: (number|null);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];
    }

    /** Shape of a Pong. */
    type $Shape = Pong.$Properties;
}

/**
 * Properties of a ClientMessage.
 * @deprecated Use ClientMessage.$Properties instead.
 */
export interface IClientMessage extends ClientMessage.$Properties {
}

/** Represents a ClientMessage. */
export class ClientMessage {

    /**
     * Constructs a new ClientMessage.
     * @param [properties] Properties to set
     */
    constructor(properties?: ClientMessage.$Properties);

    /** Unknown fields preserved while decoding when enabled */
    $unknowns?: Uint8Array[];

    /** ClientMessage subscribe. */
    subscribe?: (Subscribe.$Properties|null);

    /** ClientMessage unsubscribe. */
    unsubscribe?: (Unsubscribe.$Properties|null);

    /** ClientMessage publish. */
    publish?: (Publish.$Properties|null);

    /** ClientMessage getHistory. */
    getHistory?: (GetHistory.$Properties|null);

    /** ClientMessage pong. */
    pong?: (Pong.$Properties|null);

    /** ClientMessage kind. */
    kind?: ("subscribe"|"unsubscribe"|"publish"|"getHistory"|"pong");

    /**
     * Creates a new ClientMessage instance using the specified properties.
     * @param [properties] Properties to set
     * @returns ClientMessage instance
     */
    static create(properties: ClientMessage.$Shape): ClientMessage & ClientMessage.$Shape;
    static create(properties?: ClientMessage.$Properties): ClientMessage;

    /**
     * Encodes the specified ClientMessage message. Does not implicitly {@link ClientMessage.verify|verify} messages.
     * @param message ClientMessage message or plain object to encode
     * @param [writer] Writer to encode to
     * @returns Writer
     */
    static encode(message: ClientMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

    /**
     * Decodes a ClientMessage message from the specified reader or buffer.
     * @param reader Reader or buffer to decode from
     * @param [length] Message length if known beforehand
     * @returns {ClientMessage & ClientMessage.$Shape} ClientMessage
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ClientMessage & ClientMessage.$Shape;

    /**
     * Gets the type url for ClientMessage
     * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns The type url
     */
    static getTypeUrl(prefix?: string): string;
}

export namespace ClientMessage {

    /** Properties of a ClientMessage. */
    interface $Properties {

        /** ClientMessage subscribe */
        subscribe?: (Subscribe.$Properties|null);

        /** ClientMessage unsubscribe */
        unsubscribe?: (Unsubscribe.$Properties|null);

        /** ClientMessage publish */
        publish?: (Publish.$Properties|null);

        /** ClientMessage getHistory */
        getHistory?: (GetHistory.$Properties|null);

        /** ClientMessage pong */
        pong?: (Pong.$Properties|null);

        /** ClientMessage kind */
        kind?: ("subscribe"|"unsubscribe"|"publish"|"getHistory"|"pong");

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];
    }

    /** Narrowed shape of a ClientMessage. */
    type $Shape = {
      subscribe?: Subscribe.$Shape|null;
      unsubscribe?: Unsubscribe.$Shape|null;
      publish?: Publish.$Shape|null;
      getHistory?: GetHistory.$Shape|null;
      pong?: Pong.$Shape|null;
      $unknowns?: Uint8Array[];
    } & (
      ({ kind?: undefined; subscribe?: null; unsubscribe?: null; publish?: null; getHistory?: null; pong?: null }|{ kind?: "subscribe"; subscribe: Subscribe.$Shape; unsubscribe?: null; publish?: null; getHistory?: null; pong?: null }|{ kind?: "unsubscribe"; subscribe?: null; unsubscribe: Unsubscribe.$Shape; publish?: null; getHistory?: null; pong?: null }|{ kind?: "publish"; subscribe?: null; unsubscribe?: null; publish: Publish.$Shape; getHistory?: null; pong?: null }|{ kind?: "getHistory"; subscribe?: null; unsubscribe?: null; publish?: null; getHistory: GetHistory.$Shape; pong?: null }|{ kind?: "pong"; subscribe?: null; unsubscribe?: null; publish?: null; getHistory?: null; pong: Pong.$Shape })
    );
}

/**
 * Properties of a ServerMessage.
 * @deprecated Use ServerMessage.$Properties instead.
 */
export interface IServerMessage extends ServerMessage.$Properties {
}

/** Represents a ServerMessage. */
export class ServerMessage {

    /**
     * Constructs a new ServerMessage.
     * @param [properties] Properties to set
     */
    constructor(properties?: ServerMessage.$Properties);

    /** Unknown fields preserved while decoding when enabled */
    $unknowns?: Uint8Array[];

    /** ServerMessage message. */
    message: string;

    /** ServerMessage payload. */
    payload: Uint8Array;

    /** ServerMessage timestamp. */
    timestamp: string;

    /** ServerMessage senderId. */
    senderId: string;

    /** ServerMessage senderName. */
    senderName: string;

    /** ServerMessage persistMsgId. */
    persistMsgId: string;

    /** ServerMessage messageId. */
    messageId: string;

    /** ServerMessage sendOnly. */
    sendOnly: string[];

    /** ServerMessage seqNum. */
    seqNum: number;

    /**
     * Creates a new ServerMessage instance using the specified properties.
     * @param [properties] Properties to set
     * @returns ServerMessage instance
     */
    static create(properties: ServerMessage.$Shape): ServerMessage & ServerMessage.$Shape;
    static create(properties?: ServerMessage.$Properties): ServerMessage;

    /**
     * Encodes the specified ServerMessage message. Does not implicitly {@link ServerMessage.verify|verify} messages.
     * @param message ServerMessage message or plain object to encode
     * @param [writer] Writer to encode to
     * @returns Writer
     */
    static encode(message: ServerMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

    /**
     * Decodes a ServerMessage message from the specified reader or buffer.
     * @param reader Reader or buffer to decode from
     * @param [length] Message length if known beforehand
     * @returns {ServerMessage & ServerMessage.$Shape} ServerMessage
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ServerMessage & ServerMessage.$Shape;

    /**
     * Gets the type url for ServerMessage
     * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns The type url
     */
    static getTypeUrl(prefix?: string): string;
}

export namespace ServerMessage {

    /** Properties of a ServerMessage. */
    interface $Properties {

        /** ServerMessage message */
        message?: (string|null);

        /** ServerMessage payload */
        payload?: (Uint8Array|null);

        /** ServerMessage timestamp */
        timestamp?: (string|null);

        /** ServerMessage senderId */
        senderId?: (string|null);

        /** ServerMessage senderName */
        senderName?: (string|null);

        /** ServerMessage persistMsgId */
        persistMsgId?: (string|null);

        /** ServerMessage messageId */
        messageId?: (string|null);

        /** ServerMessage sendOnly */
        sendOnly?: (string[]|null);

        /** ServerMessage seqNum */
        seqNum?: (number|null);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];
    }

    /** Shape of a ServerMessage. */
    type $Shape = ServerMessage.$Properties;
}

/**
 * Properties of a Batch.
 * @deprecated Use Batch.$Properties instead.
 */
export interface IBatch extends Batch.$Properties {
}

/** Represents a Batch. */
export class Batch {

    /**
     * Constructs a new Batch.
     * @param [properties] Properties to set
     */
    constructor(properties?: Batch.$Properties);

    /** Unknown fields preserved while decoding when enabled */
    $unknowns?: Uint8Array[];

    /** Batch topic. */
    topic: string;

    /** Batch payloads. */
    payloads: Uint8Array[];

    /** Batch batchType. */
    batchType: string;

    /** Batch startSeq. */
    startSeq: number;

    /** Batch endSeq. */
    endSeq: number;

    /** Batch isLast. */
    isLast: boolean;

    /** Batch batchSeq. */
    batchSeq: number;

    /** Batch requestId. */
    requestId: string;

    /**
     * Creates a new Batch instance using the specified properties.
     * @param [properties] Properties to set
     * @returns Batch instance
     */
    static create(properties: Batch.$Shape): Batch & Batch.$Shape;
    static create(properties?: Batch.$Properties): Batch;

    /**
     * Encodes the specified Batch message. Does not implicitly {@link Batch.verify|verify} messages.
     * @param message Batch message or plain object to encode
     * @param [writer] Writer to encode to
     * @returns Writer
     */
    static encode(message: Batch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

    /**
     * Decodes a Batch message from the specified reader or buffer.
     * @param reader Reader or buffer to decode from
     * @param [length] Message length if known beforehand
     * @returns {Batch & Batch.$Shape} Batch
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Batch & Batch.$Shape;

    /**
     * Gets the type url for Batch
     * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns The type url
     */
    static getTypeUrl(prefix?: string): string;
}

export namespace Batch {

    /** Properties of a Batch. */
    interface $Properties {

        /** Batch topic */
        topic?: (string|null);

        /** Batch payloads */
        payloads?: (Uint8Array[]|null);

        /** Batch batchType */
        batchType?: (string|null);

        /** Batch startSeq */
        startSeq?: (number|null);

        /** Batch endSeq */
        endSeq?: (number|null);

        /** Batch isLast */
        isLast?: (boolean|null);

        /** Batch batchSeq */
        batchSeq?: (number|null);

        /** Batch requestId */
        requestId?: (string|null);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];
    }

    /** Shape of a Batch. */
    type $Shape = Batch.$Properties;
}

/**
 * Properties of an Ack.
 * @deprecated Use Ack.$Properties instead.
 */
export interface IAck extends Ack.$Properties {
}

/** Represents an Ack. */
export class Ack {

    /**
     * Constructs a new Ack.
     * @param [properties] Properties to set
     */
    constructor(properties?: Ack.$Properties);

    /** Unknown fields preserved while decoding when enabled */
    $unknowns?: Uint8Array[];

    /** Ack requestId. */
    requestId: string;

    /** Ack ok. */
    ok: boolean;

    /** Ack error. */
    error: string;

    /** Ack messageId. */
    messageId: string;

    /**
     * Creates a new Ack instance using the specified properties.
     * @param [properties] Properties to set
     * @returns Ack instance
     */
    static create(properties: Ack.$Shape): Ack & Ack.$Shape;
    static create(properties?: Ack.$Properties): Ack;

    /**
     * Encodes the specified Ack message. Does not implicitly {@link Ack.verify|verify} messages.
     * @param message Ack message or plain object to encode
     * @param [writer] Writer to encode to
     * @returns Writer
     */
    static encode(message: Ack.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

    /**
     * Decodes an Ack message from the specified reader or buffer.
     * @param reader Reader or buffer to decode from
     * @param [length] Message length if known beforehand
     * @returns {Ack & Ack.$Shape} Ack
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Ack & Ack.$Shape;

    /**
     * Gets the type url for Ack
     * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns The type url
     */
    static getTypeUrl(prefix?: string): string;
}

export namespace Ack {

    /** Properties of an Ack. */
    interface $Properties {

        /** Ack requestId */
        requestId?: (string|null);

        /** Ack ok */
        ok?: (boolean|null);

        /** Ack error */
        error?: (string|null);

        /** Ack messageId */
        messageId?: (string|null);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];
    }

    /** Shape of an Ack. */
    type $Shape = Ack.$Properties;
}

/**
 * Properties of a Welcome.
 * @deprecated Use Welcome.$Properties instead.
 */
export interface IWelcome extends Welcome.$Properties {
}

/** Represents a Welcome. */
export class Welcome {

    /**
     * Constructs a new Welcome.
     * @param [properties] Properties to set
     */
    constructor(properties?: Welcome.$Properties);

    /** Unknown fields preserved while decoding when enabled */
    $unknowns?: Uint8Array[];

    /** Welcome pingIntervalMs. */
    pingIntervalMs: number;

    /**
     * Creates a new Welcome instance using the specified properties.
     * @param [properties] Properties to set
     * @returns Welcome instance
     */
    static create(properties: Welcome.$Shape): Welcome & Welcome.$Shape;
    static create(properties?: Welcome.$Properties): Welcome;

    /**
     * Encodes the specified Welcome message. Does not implicitly {@link Welcome.verify|verify} messages.
     * @param message Welcome message or plain object to encode
     * @param [writer] Writer to encode to
     * @returns Writer
     */
    static encode(message: Welcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

    /**
     * Decodes a Welcome message from the specified reader or buffer.
     * @param reader Reader or buffer to decode from
     * @param [length] Message length if known beforehand
     * @returns {Welcome & Welcome.$Shape} Welcome
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Welcome & Welcome.$Shape;

    /**
     * Gets the type url for Welcome
     * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns The type url
     */
    static getTypeUrl(prefix?: string): string;
}

export namespace Welcome {

    /** Properties of a Welcome. */
    interface $Properties {

        /** Welcome pingIntervalMs */
        pingIntervalMs?: (number|null);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];
    }

    /** Shape of a Welcome. */
    type $Shape = Welcome.$Properties;
}

/**
 * Properties of a Ping.
 * @deprecated Use Ping.$Properties instead.
 */
export interface IPing extends Ping.$Properties {
}

/** Represents a Ping. */
export class Ping {

    /**
     * Constructs a new Ping.
     * @param [properties] Properties to set
     */
    constructor(properties?: Ping.$Properties);

    /** Unknown fields preserved while decoding when enabled */
    $unknowns?: Uint8Array[];

    /** Ping seq. */
    seq: number;

    /**
     * Creates a new Ping instance using the specified properties.
     * @param [properties] Properties to set
     * @returns Ping instance
     */
    static create(properties: Ping.$Shape): Ping & Ping.$Shape;
    static create(properties?: Ping.$Properties): Ping;

    /**
     * Encodes the specified Ping message. Does not implicitly {@link Ping.verify|verify} messages.
     * @param message Ping message or plain object to encode
     * @param [writer] Writer to encode to
     * @returns Writer
     */
    static encode(message: Ping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

    /**
     * Decodes a Ping message from the specified reader or buffer.
     * @param reader Reader or buffer to decode from
     * @param [length] Message length if known beforehand
     * @returns {Ping & Ping.$Shape} Ping
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): Ping & Ping.$Shape;

    /**
     * Gets the type url for Ping
     * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns The type url
     */
    static getTypeUrl(prefix?: string): string;
}

export namespace Ping {

    /** Properties of a Ping. */
    interface $Properties {

        /** Ping seq */
        seq?: (number|null);

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];
    }

    /** Shape of a Ping. */
    type $Shape = Ping.$Properties;
}

/**
 * Properties of a ServerEnvelope.
 * @deprecated Use ServerEnvelope.$Properties instead.
 */
export interface IServerEnvelope extends ServerEnvelope.$Properties {
}

/** Represents a ServerEnvelope. */
export class ServerEnvelope {

    /**
     * Constructs a new ServerEnvelope.
     * @param [properties] Properties to set
     */
    constructor(properties?: ServerEnvelope.$Properties);

    /** Unknown fields preserved while decoding when enabled */
    $unknowns?: Uint8Array[];

    /** ServerEnvelope batch. */
    batch?: (Batch.$Properties|null);

    /** ServerEnvelope ack. */
    ack?: (Ack.$Properties|null);

    /** ServerEnvelope welcome. */
    welcome?: (Welcome.$Properties|null);

    /** ServerEnvelope ping. */
    ping?: (Ping.$Properties|null);

    /** ServerEnvelope kind. */
    kind?: ("batch"|"ack"|"welcome"|"ping");

    /**
     * Creates a new ServerEnvelope instance using the specified properties.
     * @param [properties] Properties to set
     * @returns ServerEnvelope instance
     */
    static create(properties: ServerEnvelope.$Shape): ServerEnvelope & ServerEnvelope.$Shape;
    static create(properties?: ServerEnvelope.$Properties): ServerEnvelope;

    /**
     * Encodes the specified ServerEnvelope message. Does not implicitly {@link ServerEnvelope.verify|verify} messages.
     * @param message ServerEnvelope message or plain object to encode
     * @param [writer] Writer to encode to
     * @returns Writer
     */
    static encode(message: ServerEnvelope.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

    /**
     * Decodes a ServerEnvelope message from the specified reader or buffer.
     * @param reader Reader or buffer to decode from
     * @param [length] Message length if known beforehand
     * @returns {ServerEnvelope & ServerEnvelope.$Shape} ServerEnvelope
     * @throws {Error} If the payload is not a reader or valid buffer
     * @throws {$protobuf.util.ProtocolError} If required fields are missing
     */
    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): ServerEnvelope & ServerEnvelope.$Shape;

    /**
     * Gets the type url for ServerEnvelope
     * @param [prefix] Custom type url prefix, defaults to `"type.googleapis.com"`
     * @returns The type url
     */
    static getTypeUrl(prefix?: string): string;
}

export namespace ServerEnvelope {

    /** Properties of a ServerEnvelope. */
    interface $Properties {

        /** ServerEnvelope batch */
        batch?: (Batch.$Properties|null);

        /** ServerEnvelope ack */
        ack?: (Ack.$Properties|null);

        /** ServerEnvelope welcome */
        welcome?: (Welcome.$Properties|null);

        /** ServerEnvelope ping */
        ping?: (Ping.$Properties|null);

        /** ServerEnvelope kind */
        kind?: ("batch"|"ack"|"welcome"|"ping");

        /** Unknown fields preserved while decoding when enabled */
        $unknowns?: Uint8Array[];
    }

    /** Narrowed shape of a ServerEnvelope. */
    type $Shape = {
      batch?: Batch.$Shape|null;
      ack?: Ack.$Shape|null;
      welcome?: Welcome.$Shape|null;
      ping?: Ping.$Shape|null;
      $unknowns?: Uint8Array[];
    } & (
      ({ kind?: undefined; batch?: null; ack?: null; welcome?: null; ping?: null }|{ kind?: "batch"; batch: Batch.$Shape; ack?: null; welcome?: null; ping?: null }|{ kind?: "ack"; batch?: null; ack: Ack.$Shape; welcome?: null; ping?: null }|{ kind?: "welcome"; batch?: null; ack?: null; welcome: Welcome.$Shape; ping?: null }|{ kind?: "ping"; batch?: null; ack?: null; welcome?: null; ping: Ping.$Shape })
    );
}
