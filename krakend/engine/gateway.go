package main

import (
	"context"
	"errors"
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
	cors "github.com/krakend/krakend-cors/v2/gin"
	gologging "github.com/krakend/krakend-gologging/v2"
	httpsecure "github.com/krakend/krakend-httpsecure/v2/gin"
	jose "github.com/krakend/krakend-jose/v2"
	tokens "github.com/krakend/krakend-jose/v2/gin"
	otel "github.com/krakend/krakend-otel"
	measured "github.com/krakend/krakend-otel/lura"
	measuredgin "github.com/krakend/krakend-otel/router/gin"
	ratelimit "github.com/krakend/krakend-ratelimit/v3/router/gin"
	"github.com/luraproject/lura/v2/config"
	"github.com/luraproject/lura/v2/logging"
	"github.com/luraproject/lura/v2/proxy"
	router "github.com/luraproject/lura/v2/router/gin"
	"github.com/luraproject/lura/v2/sd/dnssrv"
	"github.com/luraproject/lura/v2/transport/http/client"
	"github.com/luraproject/lura/v2/transport/http/server"
)

// run serves until ctx ends.
func run(ctx context.Context, service config.ServiceConfig) error {
	logger, err := gologging.NewLogger(service.ExtraConfig)
	if err != nil {
		return err
	}
	flush, err := otel.Register(ctx, logger, service)
	if err != nil {
		return err
	}
	defer flush()
	listen := measured.GlobalRunServer(logger, server.RunServerWithLoggerFactory(logger))
	return build(ctx, service, logger, listen)
}

// nobody stands for a server when only the routes are of interest.
func nobody(context.Context, config.ServiceConfig, http.Handler) error { return nil }

// build makes the whole chain and hands it to listen. Outermost first:
// telemetry, CORS, router, token, limit, balancer, client.
func build(ctx context.Context, service config.ServiceConfig, logger logging.Logger, listen router.RunServerFunc) error {
	if err := dnssrv.Register(); err != nil {
		return err
	}
	dnssrv.SetTTL(service.DNSCacheTTL)
	if err := jose.SetGlobalCacher(logger, service.ExtraConfig); err != nil && !errors.Is(err, jose.ErrNoValidatorCfg) {
		return err
	}
	server.InitHTTPDefaultTransportWithLogger(service, logger)

	// Lura's router logs the error of its server and forgets it.
	var failed error
	remember := func(ctx context.Context, service config.ServiceConfig, handler http.Handler) error {
		failed = listen(ctx, service, handler)
		return failed
	}
	router.NewFactory(router.Config{
		Engine:         engine(service, logger),
		HandlerFactory: handlers(logger),
		ProxyFactory:   measured.ProxyFactory(proxy.NewDefaultFactory(measured.BackendFactory(backend), logger)),
		Logger:         logger,
		RunServer:      router.RunServerFunc(cors.NewRunServerWithLogger(remember, logger)),
	}).NewWithContext(ctx).Run(service)
	if ctx.Err() != nil {
		return nil
	}
	return failed
}

func handlers(logger logging.Logger) router.HandlerFactory {
	endpoint := router.CustomErrorEndpointHandler(logger, server.DefaultToHTTPError)
	limited := ratelimit.NewRateLimiterMw(logger, endpoint)
	accept := jose.RejecterFactoryFunc(func(logging.Logger, *config.EndpointConfig) jose.Rejecter {
		return jose.FixedRejecter(false)
	})
	return measuredgin.New(tokens.HandlerFactory(limited, logger, accept))
}

func backend(remote *config.Backend) proxy.Proxy {
	executor := measured.HTTPRequestExecutorFromConfig(client.NewHTTPClient, remote)
	return proxy.NewHTTPProxyWithHTTPExecutor(remote, executor, remote.Decoder)
}

// engine is the router with the answers to what no endpoint takes.
func engine(service config.ServiceConfig, logger logging.Logger) *gin.Engine {
	engine := router.NewEngine(service, router.EngineOptions{
		Logger: logger,
		Writer: os.Stdout,
		Health: make(chan string),
	})
	options, _ := service.ExtraConfig[router.Namespace].(map[string]interface{})
	bodies, _ := options["error_body"].(map[string]interface{})
	engine.NoRoute(refuse(http.StatusNotFound, bodies["404"]))
	engine.NoMethod(refuse(http.StatusMethodNotAllowed, bodies["405"]))
	if err := httpsecure.Register(service.ExtraConfig, engine); err != nil {
		logger.Debug("[SERVICE: Security]", err.Error())
	}
	return engine
}

func refuse(status int, body interface{}) gin.HandlerFunc {
	return func(c *gin.Context) {
		if body == nil {
			c.Status(status)
			return
		}
		c.JSON(status, body)
	}
}
