// Command krakend serves a krakend.json with the parts that KrakenD Community
// Edition is made of: the engine Lura and the public krakend-* modules.
//
// It exists so that the gateway's configuration is tried on the real router,
// token validator, limiter and balancer where the official program cannot be
// had. It knows the blocks of blocks.go and no other.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/luraproject/lura/v2/config"
	"github.com/luraproject/lura/v2/logging"
)

const usage = "usage: krakend run -c FILE | krakend check -t -c FILE"

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	if err := command(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "krakend:", err)
		os.Exit(1)
	}
}

func command(ctx context.Context, args []string) error {
	if len(args) == 0 {
		return fmt.Errorf(usage)
	}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	file := flags.String("c", "", "the configuration")
	flags.Bool("t", true, "build every route (always done)")
	if err := flags.Parse(args[1:]); err != nil {
		return err
	}
	nameBlocks()
	service, err := config.NewParser().Parse(*file)
	if err != nil {
		return err
	}
	service.Normalize()
	switch args[0] {
	case "run":
		return run(ctx, service)
	case "check":
		return check(ctx, service)
	}
	return fmt.Errorf(usage)
}

// check builds every route without a port. Gin panics on routes that collide.
func check(ctx context.Context, service config.ServiceConfig) (err error) {
	defer func() {
		if collision := recover(); collision != nil {
			err = fmt.Errorf("%v", collision)
		}
	}()
	if err = build(ctx, service, logging.NoOp, nobody); err == nil {
		fmt.Println("Syntax OK!")
	}
	return err
}
